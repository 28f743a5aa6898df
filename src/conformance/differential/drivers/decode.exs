# Answers each input (a line of base64) with one line for each call: its id, ok or no, and base64.
calls = [
  {"elixir-URI.decode", &URI.decode/1},
  {"elixir-URI.decode_www_form", &URI.decode_www_form/1}
]

for line <- IO.stream(:stdio, :line), {name, call} <- calls do
  input = line |> String.trim_trailing("\n") |> Base.decode64!()
  IO.puts("#{name} ok #{Base.encode64(call.(input))}")
end
