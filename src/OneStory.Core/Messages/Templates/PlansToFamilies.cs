using OneStory.Law;

namespace OneStory.Messages;

/// <summary>The plan: whether, the draft, what was said of it, the final plan.</summary>
public static partial class MessageTemplates
{
    private static IEnumerable<MessageTemplate> PlansToFamilies =>
    [
        new("plan-agreed", "Decision to make a plan", Readership.Family)
        {
            NoticeId = DecisionKinds.WillIssuePlan,
            Subject = "<{child}|You> will have an EHC plan",
            AsText = "{council}: <{child}|you> will have an EHC plan. You see a draft first. Read what happens next: {link}",
            Words = """
                Dear {to}

                [[decision]]

                {reasons}

                ## What happens next

                - We write a draft and send it to you.

                - You have at least 15 days to tell us what you think, and to ask for a school or college.

                - You get the final plan by {final by}.

                ## What you need to do

                You do not need to do anything now. You may want to think about which school, nursery or college you want. You can look here: {local offer}.

                [[authority-contact]]

                [[advice-and-support]]
                """,
        },
        new("plan-refused", "Decision that a plan is not needed", Readership.Family)
        {
            NoticeId = DecisionKinds.RefuseToIssuePlan,
            Subject = "We will not make an EHC plan for <{child}|you>: why, and what you can do",
            AsText = "{council}: we have made a decision about a plan for <{child}|you>. We are sending you the letter. Read it, and what you can do: {link}",
            Words = """
                Dear {to}

                [[decision]]

                [[reasons]]

                What we looked at: {considered}

                You can read all the advice that we got here: {link}.

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

                [[recommendations]]

                [[disagreement-resolution]]

                [[advice-and-support]]

                [[authority-contact]]
                """,
        },
        new("draft-served", "The draft plan", Readership.Family)
        {
            NoticeId = "draft-plan",
            Subject = "Read the draft plan for <{child}|you> by {window ends}",
            AsText = "{council}: the draft plan for <{child}|you> is here. Tell us what you think by {window ends}: {link}",
            Words = """
                Dear {to}

                We have written a draft plan for <{child}|you>. It is not final. Now it is your turn.

                [[draft]]

                [[advice]]

                ## What you need to do

                Read the draft. On each line you can say that it is right, that it is not right or that something is missing. You can type or talk.

                [[fifteen-days]]

                [[representations]]

                [[setting-request]]

                [[where-settings-are-listed]]

                [[meeting]]

                ## What happens next

                We read all that you say, and answer it. Then we make the plan final, by {final by}.

                [[authority-contact]]

                [[advice-and-support]]
                """,
        },
        new("draft-served-again", "The draft plan, changed and served again", Readership.Family)
        {
            NoticeId = "draft-plan",
            Subject = "We have changed the draft plan for <{child}|you>: read it by {window ends}",
            AsText = "{council}: we have changed the draft plan for <{child}|you>. Tell us what you think by {window ends}: {link}",
            Words = """
                Dear {to}

                We have changed the draft plan for <{child}|you>. This is draft {number}. It takes the place of the one before.

                ## What has changed

                {what changed}

                [[draft]]

                [[advice]]

                [[fifteen-days]]

                The days start again with this draft.

                ## What you need to do

                Read what has changed, and tell us what you think. You do not have to say again what you have told us.

                [[representations]]

                [[setting-request]]

                [[where-settings-are-listed]]

                [[meeting]]

                ## What happens next

                We read all that you say, and answer it. Then we make the plan final, by {final by}.

                [[authority-contact]]

                [[advice-and-support]]
                """,
        },
        new("draft-days-left", "The fifteen days are nearly over", Readership.Family)
        {
            Urgent = true,
            Subject = "Tell us what you think of the draft plan by {window ends}",
            AsText = "{council}: {window ends} is the last of your 15 days to tell us about the draft plan for <{child}|you>: {link}",
            Words = """
                Dear {to}

                The last day of the 15 days to tell us what you think of the draft plan for <{child}|you> is {window ends}.

                ## What you need to do

                If there is more you want to say, say it here by then: {link}. You can also ask for a school or college, or to meet us. If you need help or more time, call us.

                If you have nothing more to say, you do not need to do anything.

                [[authority-contact]]

                [[advice-and-support]]
                """,
        },
        new("comment-answered", "We have answered what you said of the draft", Readership.Family)
        {
            Subject = "We have answered what you said about the draft plan for <{child}|you>",
            AsText = "{council}: we have answered what you said about the draft plan for <{child}|you>. Read it: {link}",
            Words = """
                Dear {to}

                You told us what you think of the draft plan for <{child}|you>. We have read it and answered it. You can see each answer beside what you said: {link}.

                ## What you need to do

                You do not need to do anything. If you do not agree with an answer, tell us there, or ask to meet us.

                [[authority-contact]]

                [[advice-and-support]]
                """,
        },
        new("meeting-arranged", "A meeting about the draft", Readership.Family)
        {
            Urgent = true,
            Subject = "We meet on {when}",
            AsText = "{council}: we meet about the draft plan for <{child}|you> on {when}. Where: {where}. If you cannot come, call {council phone}",
            Words = """
                Dear {to}

                You asked to meet us about the draft plan for <{child}|you>.

                - When: {when}

                - Where: {where}

                ## What you need to do

                Come, and bring anybody you like. Say if you need an interpreter, or anything else that helps. If the day is no good, call us and we will find another.

                [[authority-contact]]

                [[advice-and-support]]
                """,
        },
        new("setting-consulted", "We have asked a setting", Readership.Family)
        {
            Subject = "We have asked {setting} about <{child}|you>",
            AsText = "{council}: we have asked {setting} if it can be the right place for <{child}|you>. {link}",
            Words = """
                Dear {to}

                We have asked {setting} if it can be the right place for <{child}|you>. We ask this before we name a school, nursery or college in a plan.

                ## What happens next

                We have asked for an answer by {due}. When we have it, you can read it here: {link}. We may ask others too.

                You do not need to do anything.

                [[authority-contact]]

                [[advice-and-support]]
                """,
        },
        new("setting-replied", "A setting has answered", Readership.Family)
        {
            Subject = "{setting} has answered about <{child}|you>",
            AsText = "{council}: {setting} has answered about <{child}|you>. Read it: {link}",
            Words = """
                Dear {to}

                {setting} has told us what it thinks about being named in a plan for <{child}|you>. You can read its answer here: {link}.

                ## What happens next

                It does not decide. We do, and we look at what you asked for. You do not need to do anything. If you want to say something about the answer, tell us.

                [[authority-contact]]

                [[advice-and-support]]
                """,
        },
        new("final-plan", "The final plan", Readership.Family)
        {
            NoticeId = DecisionKinds.FinalPlan,
            Subject = "The final EHC plan for <{child}|you>",
            AsText = "{council}: the final plan for <{child}|you> is here. We are sending it to you. Read it, and what you can do: {link}",
            Words = """
                Dear {to}

                [[plan]]

                ## What happens next

                The plan is in force from {today}. The help in section F must now be given. If it is not, tell us here: {link}. We look at the plan with you again within a year. (Children and Families Act 2014, sections 42 and 44)

                ## What you need to do

                Read the plan. If you think it is right, you do not need to do anything. If you do not, talk to us first if you like. You can also do what is below. Note the dates.

                [[mediation-right]]

                [[mediation-time]]

                [[mediation-adviser]]

                [[mediation-tell-authority]]

                [[mediation-certificate]]

                [[appeal-right]]

                [[appeal-time]]

                [[recommendations]]

                [[disagreement-resolution]]

                [[advice-and-support]]

                [[authority-contact]]
                """,
        },
    ];
}
