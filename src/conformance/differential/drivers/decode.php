<?php
// Answers each input (a line of base64) with one line for each call: its id, ok or no, and base64.
$calls = [
    'php-urldecode' => fn ($s) => urldecode($s),
    'php-rawurldecode' => fn ($s) => rawurldecode($s),
    'php-parse_str' => function ($s) {
        parse_str('v=' . $s, $pairs);
        return $pairs['v'];
    },
];
while (($line = fgets(STDIN)) !== false) {
    $input = base64_decode($line);
    foreach ($calls as $name => $call) {
        $result = $call($input);
        if (is_string($result)) echo $name, ' ok ', base64_encode($result), "\n";
    }
}
