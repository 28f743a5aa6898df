// Answers each input (a line of base64) with one line for each call: its id, ok or no, and base64.
package main

import (
	"bufio"
	"encoding/base64"
	"fmt"
	"net/url"
	"os"
)

type call struct {
	name   string
	decode func(string) (string, error)
}

func parseQuery(s string) (string, error) {
	values, err := url.ParseQuery("v=" + s)
	return values.Get("v"), err
}

func main() {
	calls := []call{
		{"go-QueryUnescape", url.QueryUnescape},
		{"go-PathUnescape", url.PathUnescape},
		{"go-ParseQuery", parseQuery},
	}
	b64 := func(s string) string { return base64.StdEncoding.EncodeToString([]byte(s)) }
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		input, err := base64.StdEncoding.DecodeString(lines.Text())
		if err != nil {
			panic(err)
		}
		for _, one := range calls {
			result, err := one.decode(string(input))
			if err == nil {
				fmt.Println(one.name, "ok", b64(result))
			} else {
				fmt.Println(one.name, "no", b64(fmt.Sprintf("%T", err)), b64(err.Error()))
			}
		}
	}
}
