// Answers each input (a line of base64) with one line for each call: its id, ok or no, and base64.
use std::io::BufRead;

const ALPHABET: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

fn from_base64(line: &str) -> Vec<u8> {
    let mut octets = Vec::new();
    let (mut bits, mut count) = (0u32, 0);
    for c in line.bytes().filter(|c| *c != b'=') {
        let value = ALPHABET.iter().position(|a| *a == c).unwrap() as u32;
        bits = bits << 6 | value;
        count += 6;
        if count >= 8 {
            count -= 8;
            octets.push((bits >> count) as u8);
        }
    }
    octets
}

fn to_base64(octets: &[u8]) -> String {
    let mut text = String::new();
    for chunk in octets.chunks(3) {
        let bits = chunk.iter().fold(0u32, |bits, o| bits << 8 | *o as u32) << (8 * (3 - chunk.len()));
        for i in 0..4 {
            let is_pad = i > chunk.len();
            text.push(if is_pad { '=' } else { ALPHABET[(bits >> (18 - 6 * i) & 63) as usize] as char });
        }
    }
    text
}

fn answer<E: std::fmt::Display>(name: &str, kind: &str, result: Result<Vec<u8>, E>) {
    match result {
        Ok(octets) => println!("{} ok {}", name, to_base64(&octets)),
        Err(e) => println!("{} no {} {}", name, to_base64(kind.as_bytes()), to_base64(e.to_string().as_bytes())),
    }
}

fn main() {
    for line in std::io::stdin().lock().lines() {
        let octets = from_base64(&line.unwrap());
        let text = std::str::from_utf8(&octets).unwrap();
        let lossless: Result<Vec<u8>, String> = Ok(percent_encoding::percent_decode(&octets).collect());
        answer("rust-percent_decode-bytes", "", lossless);
        let strict = percent_encoding::percent_decode_str(text).decode_utf8();
        answer("rust-percent_decode_str-decode_utf8", "core::str::Utf8Error", strict.map(|s| s.as_bytes().to_vec()));
        let lossy: Result<Vec<u8>, String> =
            Ok(percent_encoding::percent_decode_str(text).decode_utf8_lossy().as_bytes().to_vec());
        answer("rust-percent_decode_str-lossy", "", lossy);
        let other = urlencoding::decode(text);
        answer("rust-urlencoding-decode", "alloc::string::FromUtf8Error", other.map(|s| s.as_bytes().to_vec()));
        let query = format!("v={}", text);
        let value = form_urlencoded::parse(query.as_bytes()).next().unwrap().1.into_owned();
        let form: Result<Vec<u8>, String> = Ok(value.into_bytes());
        answer("rust-form_urlencoded-parse", "", form);
    }
}
