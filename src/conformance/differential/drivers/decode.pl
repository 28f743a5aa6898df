# Answers each input (a line of base64) with one line for each call: its id, ok or no, and base64.
use strict;
use warnings;
use CGI;
use MIME::Base64;
use URI::Escape;

my @calls = (
    [ 'perl-URI::Escape::uri_unescape', sub { uri_unescape($_[0]) } ],
    [ 'perl-CGI::unescape', sub { CGI::unescape($_[0]) } ],
);
while (my $line = <STDIN>) {
    my $input = decode_base64($line);
    for my $call (@calls) {
        printf "%s ok %s\n", $call->[0], encode_base64($call->[1]->($input), '');
    }
}
