# Reads PEM texts, one a line in base64; prints what each call makes of it: "ok" and certificates, or "no" and the error.
require 'base64'
require 'openssl'

CALLS = {
  'ruby-x509-new' => ->(pem) { [OpenSSL::X509::Certificate.new(pem)] },
  'ruby-x509-load' => ->(pem) { OpenSSL::X509::Certificate.load(pem) }
}.freeze

puts CALLS.keys.join(' ')
$stdin.each_line do |line|
  pem = Base64.decode64(line)
  CALLS.each_value do |call|
    puts "ok #{call.call(pem).map { |one| Base64.strict_encode64(one.to_der) }.join(' ')}"
  rescue StandardError => e
    puts "no #{Base64.strict_encode64("#{e.class}\t#{e.message}")}"
  end
end
