using System;
using System.Collections.Generic;
using System.Text;

/// Answers each input (a line of base64) with one line for each call: its id, ok or no, and base64.
static class Decode {
  static string B64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

  static void Main() {
    var calls = new Dictionary<string, Func<string, string>> {
      { "mono-WebUtility.UrlDecode", s => System.Net.WebUtility.UrlDecode(s) },
      { "mono-HttpUtility.UrlDecode", s => System.Web.HttpUtility.UrlDecode(s) },
      { "mono-Uri.UnescapeDataString", s => Uri.UnescapeDataString(s) },
    };
    for (var line = Console.ReadLine(); line != null; line = Console.ReadLine()) {
      var input = Encoding.UTF8.GetString(Convert.FromBase64String(line));
      foreach (var call in calls) {
        try {
          Console.WriteLine(call.Key + " ok " + B64(call.Value(input)));
        } catch (Exception e) {
          Console.WriteLine(call.Key + " no " + B64(e.GetType().FullName) + " " + B64(e.Message));
        }
      }
    }
  }
}
