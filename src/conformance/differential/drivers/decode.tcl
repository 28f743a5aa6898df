# Answers each input (a line of base64) with one line for each call: its id, ok or no, and base64.
package require ncgi

while {[gets stdin line] >= 0} {
    set input [encoding convertfrom utf-8 [binary decode base64 $line]]
    set octets [encoding convertto utf-8 [ncgi::decode $input]]
    puts "tcl-ncgi::decode ok [binary encode base64 $octets]"
}
