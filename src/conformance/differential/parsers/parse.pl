# Reads PEM texts, one a line in base64; prints what the call makes of it: "ok" and a certificate, or "no" and the error.
use strict;
use warnings;
use Crypt::OpenSSL::X509;
use MIME::Base64;

print "perl-crypt-openssl-x509\n";
while (my $line = <STDIN>) {
    my $read = eval { Crypt::OpenSSL::X509->new_from_string(decode_base64($line)) };
    if ($read) {
        print 'ok ', encode_base64($read->as_string(Crypt::OpenSSL::X509::FORMAT_ASN1), ''), "\n";
    } else {
        my $said = $@ =~ s/ at \S+ line \d+.*//sr;
        print 'no ', encode_base64("die\t$said", ''), "\n";
    }
}
