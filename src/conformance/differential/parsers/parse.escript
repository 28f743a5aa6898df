#!/usr/bin/env escript
%% Reads PEM texts, one a line in base64; prints what the calls make of it: "ok" and certificates, or "no" and the error.
main(_) ->
    io:format("erlang-public-key~n"),
    loop(io:get_line("")).

loop(eof) -> ok;
loop(Line) ->
    Pem = base64:decode(string:trim(Line)),
    io:format("~s~n", [answer(Pem)]),
    loop(io:get_line("")).

answer(Pem) ->
    try public_key:pem_decode(Pem) of
        [] -> no("{returns,[]}", "\"pem_decode returns the empty list\"");
        Entries -> decode([Der || {_, Der, _} <- Entries])
    catch
        error:Reason -> no("error", io_lib:format("{pem_decode,~w}", [Reason]))
    end.

decode(Ders) ->
    try [public_key:pkix_decode_cert(Der, otp) || Der <- Ders] of
        _ -> ["ok ", lists:join(" ", [base64:encode(Der) || Der <- Ders])]
    catch
        %% The stack names this program; only what is wrong is compared.
        error:{badmatch, {error, {asn1, {What, _}}}} -> no("error", io_lib:format("~w", [What]));
        error:Reason -> no("error", io_lib:format("~w", [Reason]))
    end.

no(Type, Message) ->
    ["no ", base64:encode(iolist_to_binary([Type, "\t", Message]))].
