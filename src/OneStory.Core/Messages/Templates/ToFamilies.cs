using OneStory.Law;

namespace OneStory.Messages;

/// <summary>From asking to the decision about a plan.</summary>
public static partial class MessageTemplates
{
    private static IEnumerable<MessageTemplate> ToFamilies =>
    [
        new("request-received", "A request has come in", Readership.Family)
        {
            NoticeId = "considering-assessment",
            Subject = "We have the request for <{child}|you>: {reference}",
            AsText = "{council}: we have the request for an EHC needs assessment of <{child}|you>. We will tell you by {decide by} if we will do one. Read more: {link}",
            Words = """
                Dear {to}

                {asker} has asked us for an EHC needs assessment of <{child}|you>. We got the request on {received}.

                An EHC needs assessment looks at what help <{child} needs|you need> to learn, and at health and care. It can lead to an EHC plan.

                ## What happens next

                - By {decide by} we tell you if we will do an assessment.

                - If we do, we ask the people who know <{child}|you> for advice.

                - If we then find that <{child} needs|you need> a plan, you get the final plan by {final by}.

                ## What you can do now

                You do not have to do anything. If there is more you want us to know, tell us here: {link}.

                [[views-and-evidence]]

                [[authority-contact]]

                [[advice-and-support]]
                """,
        },
        new("request-received-asker", "A request has come in: to the setting that asked", Readership.Professional)
        {
            Subject = "We have your request: {reference}",
            Words = """
                Dear {to}

                We received your request for an EHC needs assessment of {full name} on {received}. The reference is {reference}.

                We must tell the family whether we will assess by {decide by} (SEND Regulations 2014, regulation 5(1)). If there is to be a plan, the last day for it is {final by}.

                You can add files and follow the case here: {link}.

                [[authority-contact]]
                """,
        },
        new("request-came-again", "A request came a second time", Readership.Family)
        {
            Subject = "We have another request for <{child}|you>: {reference}",
            AsText = "{council}: another request for <{child}|you> has come in. It goes with the first. No date changes. {link}",
            Words = """
                Dear {to}

                {asker} has also asked us for an EHC needs assessment of <{child}|you>. We are working on this already, so we have put the two together. Nothing that was sent is lost.

                ## What this means for the dates

                No date changes. We count from the first request, which we got on {received}.

                You do not need to do anything. You can see what was sent here: {link}.

                [[authority-contact]]

                [[advice-and-support]]
                """,
        },
        new("officer-allocated", "Who is looking after it", Readership.Family)
        {
            Subject = "{officer} is looking after the request for <{child}|you>",
            AsText = "{council}: {officer} is now the person to ask about <{child}|you>. Phone {officer phone}. {link}",
            Words = """
                Dear {to}

                {officer} is now looking after this for <{child}|you>. You can call {officer} on {officer phone}, or write here: {link}.

                ## What happens next

                No date changes. You do not need to do anything. If you told somebody else something, {officer} can read it: you do not have to say it again.

                [[authority-contact]]

                [[advice-and-support]]
                """,
        },
        new("assessment-agreed", "Decision to assess", Readership.Family)
        {
            NoticeId = DecisionKinds.WillAssess,
            Subject = "We will do an EHC needs assessment of <{child}|you>",
            AsText = "{council}: we will do an EHC needs assessment of <{child}|you>. Read what happens next: {link}",
            Words = """
                Dear {to}

                [[decision]]

                {reasons}

                ## What happens next

                - We now ask for advice from people who know <{child}|you> and from experts. They have six weeks.

                - We ask you too. You know <{child}|yourself> best.

                - If we then find that no plan is needed, we tell you by {no plan by}.

                - If a plan is needed, you see a draft first. You get the final plan by {final by}.

                ## What you need to do

                Tell us what you think, and add any letter or report you have: {link}. Go to the meetings that experts ask <{child}|you> to come to. If a day is no good, tell them and tell us.

                [[authority-contact]]

                [[advice-and-support]]
                """,
        },
        new("assessment-refused", "Decision not to assess", Readership.Family)
        {
            NoticeId = DecisionKinds.RefuseToAssess,
            Subject = "We will not do an EHC needs assessment of <{child}|you>: why, and what you can do",
            AsText = "{council}: we have made a decision about <{child}|you>. We are sending you the letter. Read it, and what you can do: {link}",
            Words = """
                Dear {to}

                [[decision]]

                [[reasons]]

                What we looked at: {considered}

                ## The help that goes on

                {anyway}

                ## What you can do

                If you think this is right, you do not need to do anything. If you do not, talk to us first if you like. You can also do what is below. Note the dates.

                [[mediation-right]]

                [[mediation-time]]

                [[mediation-adviser]]

                [[mediation-tell-authority]]

                [[mediation-certificate]]

                [[appeal-right]]

                [[appeal-time]]

                [[disagreement-resolution]]

                [[advice-and-support]]

                [[authority-contact]]
                """,
        },
        new("views-asked", "We ask the family for their views", Readership.Family)
        {
            Subject = "Tell us about <{child}|you> by {due}",
            AsText = "{council}: please tell us what you think about <{child}|your> needs by {due}: {link}",
            Words = """
                Dear {to}

                We are finding out what help <{child} needs|you need>. What you say counts as much as what the experts say.

                ## What you need to do

                Tell us here what is going well, what is hard, what helps and what you hope for: {link}. What you told us before is there already. You can type, talk or add files, and stop and go on later.

                {questions}

                ## By when

                Please do it by {due}. If you need longer or want to tell us by phone, call us.

                [[authority-contact]]

                [[advice-and-support]]
                """,
        },
        new("advice-late", "Advice is late", Readership.Family)
        {
            Subject = "Advice for <{child}|you> is late",
            AsText = "{council}: advice for <{child}|you> is late. We have asked for it again. Our own dates do not change. {link}",
            Words = """
                Dear {to}

                We are waiting for advice: {expert}. We asked for it on {asked}. It should have come by {due}. It is late.

                ## What we are doing

                We have told them that it is late and asked for it again. We will go on asking until it comes.

                ## What this means for you

                Our own dates stay as they were. You get the final plan by {final by}, if one is needed. (SEND Regulations 2014, regulation 13(2))

                You do not need to do anything. You can complain, and you do not have to wait to do so.

                [[authority-contact]]

                [[advice-and-support]]
                """,
        },
        new("we-are-late", "The authority is late", Readership.Family)
        {
            Subject = "We are late with this: {step}",
            AsText = "{council}: we are late for <{child}|you>. We should have done this by {due}. Read what we are doing: {link}",
            Words = """
                Dear {to}

                We are late with this, and we are sorry. We should have done this by {due}: {step}.

                ## What we are doing

                {why}

                We still have to do it, and as soon as we can.

                ## What you can do

                You can complain, and you do not have to wait to do so. You can call us and ask.

                [[authority-contact]]

                [[advice-and-support]]
                """,
        },
        new("exception-recorded", "A reason in law for being late", Readership.Family)
        {
            Subject = "Why a date for <{child}|you> may be missed",
            AsText = "{council}: a date for <{child}|you> may be missed, and the law allows it this time. Read why: {link}",
            Words = """
                Dear {to}

                We may not be able to keep a date for <{child}|you>. The law allows this in a few cases. We have written down that this is one of them.

                ## Why

                {why}

                ## What this means

                No date has moved, and we must still do this as soon as we can. You can see each date, and why, here: {link}. If you think this is not right, tell us.

                [[authority-contact]]

                [[advice-and-support]]
                """,
        },
        new("date-corrected", "A date was wrong and has been put right", Readership.Family)
        {
            Subject = "We have put a date right for <{child}|you>",
            AsText = "{council}: we got the request for <{child}|you> on {now}, not {was}. All dates are counted again: {link}",
            Words = """
                Dear {to}

                We had the wrong day for when the request came in. We wrote {was}. The right day is {now}.

                Why: {why}

                ## The dates now

                - We tell you if we will do an assessment by {decide by}.

                - You get the final plan, if one is needed, by {final by}.

                You do not need to do anything. If you think the day is still wrong, tell us.

                [[authority-contact]]

                [[advice-and-support]]
                """,
        },
        new("withdrawal-acknowledged", "The request has been withdrawn", Readership.Family)
        {
            Subject = "We have stopped: the request for <{child}|you>",
            AsText = "{council}: {asker} has taken back the request for <{child}|you>, so we have stopped. You can ask again at any time: {link}",
            Words = """
                Dear {to}

                {asker} has told us in writing that they take back the request for <{child}|you>. So we have stopped work on it.

                ## What this means

                We will not decide on it. All that you told us is kept, and you can still read it here: {link}.

                ## What you can do

                If you did not want this, or change your mind, you can ask again at any time. You do not have to say again what you have told us.

                [[authority-contact]]

                [[advice-and-support]]
                """,
        },
        new("withdrawal-needs-writing", "Asked to withdraw, not yet in writing", Readership.Family)
        {
            Subject = "Do you want us to stop? Please tell us in writing",
            AsText = "{council}: we heard that the request for <{child}|you> should stop. We go on until you write to us: {link}",
            Words = """
                Dear {to}

                We heard that {asker} wants to take back the request for <{child}|you>.

                ## What you need to do

                If that is right, write to us or press the button here: {link}. If it is not, you do not need to do anything.

                Until you write, we go on. No date changes.

                [[authority-contact]]

                [[advice-and-support]]
                """,
        },
        new("moved", "Another authority takes over", Readership.Family)
        {
            Subject = "{new council} takes over for <{child}|you>",
            AsText = "{council}: from {now} {new council} looks after this for <{child}|you>. Read what that means: {link}",
            Words = """
                Dear {to}

                <{child} has|You have> moved. From {now}, {new council} looks after this. We no longer do.

                ## What happens next

                Ask {new council} what it will do and by when. You can see and print all that we hold here: {link}.

                ## What you need to do

                Get in touch with {new council}, and tell them that we have worked on this.

                [[authority-contact]]

                [[advice-and-support]]
                """,
        },
    ];
}
