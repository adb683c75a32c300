namespace OneStory.LocalOffer;

public static partial class WhatCouldIdentify
{
    private const string Beginnings = """
        a about above access activities activity actually add advice after again age ages all almost already also although always am an and another any anybody anyone anything anyway apart appointments are aren't around as ask asking at available
        awful bad basically because been before behind being best better between both bring buses but by call calls can can't cannot car carers check child childcare children clear clearer clubs coming could couldn't cost costs currently
        dad dads daughter dear deaf definitely despite did didn't disabled do does doesn't doing don't done due during each early either else email emails especially even eventually every everybody everyone everything excellent except family families far finally
        find finding first for form forms found friendly from further get getting give given giving go going good great groups had half hardly has hasn't have haven't having he hello help helped helpful her here hers hi his hopefully hours how however
        if impossible in information instead into is isn't it its just keep kids last lastly later least leave less let like listen little long look looking lots love loved lovely made make making many maybe mine more most mostly much mum mums
        must my need needs neither never new next nice no nobody none nor not nothing now obviously of off often old on once one only opening or other others our ours out outside over overall own page pages parents parking people perhaps phone phoned
        please plus poor possibly prices prior probably provide put quite rather read really respite ring said sadly same school schools second see seems sending several she should shouldn't signposting since sir so some somebody someone something sometimes
        somewhere son soon sorry speaking staff still stop such support sure swimming take teachers tell thank thanks that that's the their theirs them then there there's therefore these they thing things think this those though three through
        throughout times to today together told too took towards training transport travel trying two under unfortunately unless until up update us use used useful usually very waited waiting waits was wasn't we website weeks well went were weren't
        what whatever when whenever where whether which while who whoever whole whose why with within without won't wonderful worst would wouldn't years yes yesterday yet you young your yours
        """;
}
