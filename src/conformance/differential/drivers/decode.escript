%% Answers each input (a line of base64) with one line for each call: its id, ok or no, and base64.
-mode(compile).

main(_) ->
    io:setopts([{encoding, latin1}, binary]),
    loop().

loop() ->
    case io:get_line("") of
        eof -> ok;
        Line ->
            Input = base64:decode(string:trim(Line)),
            answer("erlang-uri_string:percent_decode", fun() -> uri_string:percent_decode(Input) end),
            answer("erlang-uri_string:dissect_query", fun() -> first(uri_string:dissect_query(<<"v=", Input/binary>>)) end),
            answer("erlang-cow_qs:urldecode", fun() -> cow_qs:urldecode(Input) end),
            loop()
    end.

first([{<<"v">>, Value} | _]) -> Value;
first(Error) -> {returned, Error}.

answer(Name, Call) ->
    try Call() of
        {returned, Error} -> no(Name, io_lib:format("{error,~p,_}", [element(2, Error)]), Error);
        Result -> io:format("~s ok ~s~n", [Name, base64:encode(Result)])
    catch
        Class:Reason -> no(Name, atom_to_list(Class), Reason)
    end.

no(Name, Type, Reason) ->
    Words = [base64:encode(iolist_to_binary(Part)) || Part <- [Type, io_lib:format("~p", [Reason])]],
    io:format("~s no ~s ~s~n", [Name | Words]).
