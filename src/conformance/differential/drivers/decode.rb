# Answers each input (a line of base64) with one line for each call: its id, ok or no, and base64.
require 'cgi'
require 'rack'
require 'uri'

CALLS = {
  'ruby-CGI.unescape' => [CGI, :unescape],
  'ruby-CGI.unescapeURIComponent' => [CGI, :unescapeURIComponent],
  'ruby-URI.decode_www_form_component' => [URI, :decode_www_form_component],
  'ruby-URI.decode_uri_component' => [URI, :decode_uri_component],
  'ruby-URI::DEFAULT_PARSER.unescape' => [URI::RFC2396_Parser.new, :unescape],
  'rack-Utils.unescape' => [Rack::Utils, :unescape],
  'rack-Utils.unescape_path' => [Rack::Utils, :unescape_path]
}.select { |_, (owner, call)| owner.respond_to?(call) }

def b64(octets) = [octets].pack('m0')

$stdin.each_line do |line|
  input = line.unpack1('m').force_encoding('UTF-8')
  CALLS.each do |name, (owner, call)|
    puts "#{name} ok #{b64(owner.public_send(call, input))}"
  rescue ArgumentError => e
    puts "#{name} no #{b64(e.class.name)} #{b64(e.message)}"
  end
end
