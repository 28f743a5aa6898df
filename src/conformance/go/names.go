// Answers each line, a certificate in base64, with Subject.String() in base64.
package main

import (
	"bufio"
	"crypto/x509"
	"encoding/base64"
	"fmt"
	"os"
)

func main() {
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(nil, 1<<26)
	for in.Scan() {
		der, err := base64.StdEncoding.DecodeString(in.Text())
		if err != nil {
			panic(err)
		}
		certificate, err := x509.ParseCertificate(der)
		if err != nil {
			fmt.Println("no")
			continue
		}
		fmt.Println("=" + base64.StdEncoding.EncodeToString([]byte(certificate.Subject.String())))
	}
}
