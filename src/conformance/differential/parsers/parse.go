// Reads PEM texts, one a line in base64; prints what each call makes of it: "ok" and certificates, or "no" and the error.
package main

import (
	"bufio"
	"crypto/x509"
	"encoding/base64"
	"encoding/pem"
	"fmt"
	"os"
	"strings"
)

func no(class, message string) string {
	return "no " + base64.StdEncoding.EncodeToString([]byte(class+"\t"+message))
}

func decode(data []byte) string {
	block, _ := pem.Decode(data)
	if block == nil {
		return no("nil", "")
	}
	return "ok " + base64.StdEncoding.EncodeToString(block.Bytes)
}

func parse(data []byte) string {
	block, _ := pem.Decode(data)
	if block == nil {
		return "ok "
	}
	certificate, err := x509.ParseCertificate(block.Bytes)
	if err != nil {
		return no(fmt.Sprintf("%T", err), err.Error())
	}
	return "ok " + base64.StdEncoding.EncodeToString(certificate.Raw)
}

func pool(data []byte) string {
	subjects := x509.NewCertPool()
	subjects.AppendCertsFromPEM(data)
	return "ok " + strings.Repeat("- ", len(subjects.Subjects()))
}

func main() {
	fmt.Println("go-pem-decode go-pem-x509 go-certpool")
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		data, _ := base64.StdEncoding.DecodeString(lines.Text())
		fmt.Println(decode(data))
		fmt.Println(parse(data))
		fmt.Println(pool(data))
	}
}
