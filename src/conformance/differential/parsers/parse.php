<?php
// Reads PEM texts, one a line in base64; prints what each call makes of it: "ok" and certificates, or "no" and the error.
$warning = null;
set_error_handler(function ($level, $message) use (&$warning) {
    $warning = $message;
    return true;
});

function refused(string $type): string
{
    $said = [];
    while (($error = openssl_error_string()) !== false) {
        $said[] = $error;
    }
    return 'no ' . base64_encode("$type\topenssl_error_string(): " . implode(' | ', $said));
}

function accepted(string $pem): string
{
    openssl_x509_export(openssl_x509_read($pem), $armoured);
    while (openssl_error_string() !== false);
    return 'ok ' . preg_replace('/-----[^-]*-----|\s/', '', $armoured);
}

echo "php-openssl-x509-read php-openssl-x509-parse\n";
while (($line = fgets(STDIN)) !== false) {
    $pem = base64_decode($line);
    $warning = null;
    $read = openssl_x509_read($pem);
    echo $read === false ? refused("returns false; E_WARNING: $warning") : accepted($pem), "\n";
    $warning = null;
    $parsed = openssl_x509_parse($pem);
    $kind = $warning === null ? 'no warning' : "E_WARNING: $warning";
    echo $parsed === false ? refused("returns false; $kind") : accepted($pem), "\n";
}
