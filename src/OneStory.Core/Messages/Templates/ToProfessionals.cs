namespace OneStory.Messages;

/// <summary>To those who are asked for advice, to settings and to those who pay for a plan.</summary>
public static partial class MessageTemplates
{
    private static IEnumerable<MessageTemplate> ToProfessionals =>
    [
        new("advice-asked", "Advice is asked", Readership.Professional)
        {
            Urgent = true,
            Subject = "Advice for an EHC needs assessment, due {due}: {reference}",
            Words = """
                Dear {to}

                We ask you for advice and information about {full name}, born {born}, for an EHC needs assessment.

                - As: {expert}

                - Asked on: {asked}

                - Due by: {due}. The law allows six weeks (SEND Regulations 2014, regulation 8(1)).

                {questions}

                ## What to do

                Open it here: {link}. What is already known is there, so that you need not ask the family again. If you do not know the child, or this should go to somebody else, say so there in one step. If existing advice is enough, offer it there: you, we and the family must agree (regulation 6(4)).

                [[authority-contact]]
                """,
        },
        new("advice-asked-outside", "Advice is asked of somebody without an account", Readership.Professional)
        {
            Urgent = true,
            Subject = "Advice for an EHC needs assessment, due {due}: {reference}",
            Words = """
                Dear {to}

                We ask you for advice and information about {full name}, born {born}, for an education, health and care (EHC) needs assessment.

                - As: {expert}

                - Asked on: {asked}

                - Due by: {due}. The law allows six weeks (SEND Regulations 2014, regulation 8(1)).

                {questions}

                ## What to say

                Please say what {full name} needs, what help may be required to meet those needs, and what that help is meant to achieve (regulation 6(1)).

                ## How to answer

                You need no account. Write in your own way, with our reference {reference}, and send it to {council email}. Ask us first if you have no secure email. You can also call {council phone}, and we write down what you say. It goes on the record in your name, and the family can read it.

                If you do not know {full name}, or cannot answer by then, please tell us now.

                [[authority-contact]]
                """,
        },
        new("advice-due-outside", "Advice is due from somebody without an account", Readership.Professional)
        {
            Urgent = true,
            Subject = "Your advice is due by {due}: {reference}",
            Words = """
                Dear {to}

                We asked you on {asked} for advice on {full name} ({expert}). It is due by {due} (SEND Regulations 2014, regulation 8(1)), and we do not have it yet.

                Send it to {council email} with our reference {reference}, or call {council phone} and we write down what you say. If something stands in the way, please tell us, so that the family can be told.

                [[authority-contact]]
                """,
        },
        new("advice-due-soon", "Advice is due in a week", Readership.Professional)
        {
            Subject = "Your advice is due by {due}: {reference}",
            Words = """
                Dear {to}

                Your advice on {full name} ({expert}) is due by {due}. We asked for it on {asked}.

                You can write it or go on with it here: {link}. If something stands in the way, say so there, so that the family can be told.

                [[authority-contact]]
                """,
        },
        new("advice-due-today", "Advice is due today", Readership.Professional)
        {
            Urgent = true,
            Subject = "Your advice is due today: {reference}",
            Words = """
                Dear {to}

                Your advice on {full name} ({expert}) is due today, {due}. From tomorrow it is late (SEND Regulations 2014, regulation 8(1)), and we tell the family.

                You can send it here: {link}.

                [[authority-contact]]
                """,
        },
        new("advice-overdue", "Advice is late", Readership.Professional)
        {
            Urgent = true,
            Subject = "Your advice is {days late} late: {reference}",
            Words = """
                Dear {to}

                Your advice on {full name} ({expert}) was due by {due} and is {days late} late (SEND Regulations 2014, regulation 8(1)). The family has been told that we are waiting. The plan must still be final by {final by}.

                Send it here: {link}. If you cannot, say there what stands in the way and when it will come.

                [[authority-contact]]
                """,
        },
        new("advice-chased", "An officer asks for advice again", Readership.Professional)
        {
            Urgent = true,
            Subject = "Please send your advice: {reference}",
            Words = """
                Dear {to}

                {officer} asks you again for your advice on {full name} ({expert}). We asked for it on {asked}, and it is due by {due}.

                {why}

                You can send it here: {link}. If something stands in the way, say so there.

                [[authority-contact]]
                """,
        },
        new("advice-routed", "Advice has been given to you to write", Readership.Professional)
        {
            Urgent = true,
            Subject = "A request for advice is yours, due {due}: {reference}",
            Words = """
                Dear {to}

                The request for advice on {full name} ({expert}) has been given to you. It was asked for on {asked} and is due by {due}. The six weeks run from the day your body was asked and not from today.

                Open it here: {link}.

                [[authority-contact]]
                """,
        },
        new("advice-no-longer-asked", "Advice is no longer asked", Readership.Professional)
        {
            Subject = "You need not send advice: {reference}",
            Words = """
                Dear {to}

                We no longer ask you for advice on {full name} ({expert}).

                {why}

                [[authority-contact]]
                """,
        },
        new("consultation", "A setting is consulted", Readership.Professional)
        {
            Urgent = true,
            Subject = "Can you meet these needs? Answer by {due}: {reference}",
            Words = """
                Dear {to}

                We consult {setting} about being named in an EHC plan (Children and Families Act 2014, sections 39(2) and 40(3)). The draft plan and the advice are here: {link}.

                Please answer there by {due} (SEND Code of Practice 2015, paragraph 9.83). If you think that you should not be named, the form shows the only grounds there are (section 39(4)). We must decide by {final by} whether or not you have answered.

                [[authority-contact]]
                """,
        },
        new("consultation-due", "An answer to a consultation is due", Readership.Professional)
        {
            Urgent = true,
            Subject = "We wait for your answer, due {due}: {reference}",
            Words = """
                Dear {to}

                We consulted {setting} about being named in an EHC plan on {asked}. Your answer is due by {due}.

                You can answer here: {link}. We must decide by {final by} whether or not you have answered.

                [[authority-contact]]
                """,
        },
        new("consultation-withdrawn", "A consultation is withdrawn", Readership.Professional)
        {
            Subject = "You need not answer: {reference}",
            Words = """
                Dear {to}

                We no longer ask {setting} about being named in this plan.

                {why}

                [[authority-contact]]
                """,
        },
        new("request-considered", "We are considering an assessment", Readership.Professional)
        {
            IsOwed = true,
            Subject = "We are considering an EHC needs assessment: {reference}",
            Words = """
                Dear {to}

                We are considering whether {full name}, born {born}, needs an EHC needs assessment. We must tell you so (SEND Regulations 2014, regulation 4(2)).

                We must decide by {decide by}.

                There is nothing to do now. We will tell you what we decide.

                [[authority-contact]]
                """,
        },
        new("decision-for-setting", "A decision, to the child’s setting", Readership.Professional)
        {
            IsOwed = true,
            Subject = "{step}: {reference}",
            Words = """
                Dear {to}

                We have decided about {full name}, who is with you: {step}. We have told the family today.

                You can read the decision and what follows here: {link}.

                [[authority-contact]]
                """,
        },
        new("assessment-decided-for-bodies", "Whether to assess, to health and social care", Readership.Professional)
        {
            IsOwed = true,
            Subject = "{step}: {reference}",
            Words = """
                Dear {to}

                We have decided about {full name}, born {born}: {step}. We must tell you so (SEND Regulations 2014, regulation 5(2)). We have told the family today.

                If we need your advice, we will ask for it separately.

                [[authority-contact]]
                """,
        },
        new("plan-refused-for-commissioner", "No plan, to the body that commissions health care", Readership.Professional)
        {
            IsOwed = true,
            Subject = "{step}: {reference}",
            Words = """
                Dear {to}

                We have decided about {full name}, born {born}: {step}. We must tell you so (SEND Regulations 2014, regulation 10(2)). We have told the family today.

                [[authority-contact]]
                """,
        },
        new("final-plan-to-setting", "The final plan, to the setting it names", Readership.Professional)
        {
            IsOwed = true,
            Urgent = true,
            Subject = "A final EHC plan names {setting}: {reference}",
            Words = """
                Dear {to}

                The EHC plan of {full name} is final and names {setting}. Where section 43 of the Children and Families Act 2014 applies to you, you must admit the child or young person.

                The plan is here: {link}. What section F says must be given from {today}.

                [[authority-contact]]
                """,
        },
        new("final-plan-to-commissioner", "The final plan, to the body that commissions health care", Readership.Professional)
        {
            IsOwed = true,
            Urgent = true,
            Subject = "A final EHC plan: {reference}",
            Words = """
                Dear {to}

                The EHC plan of {full name} is final. You must arrange the health care provision in section G (Children and Families Act 2014, section 42(3)).

                The plan is here: {link}.

                [[authority-contact]]
                """,
        },
        new("request-withdrawn-professional", "A request has been withdrawn", Readership.Professional)
        {
            Subject = "The request has been withdrawn: {reference}",
            Words = """
                Dear {to}

                {asker} has withdrawn the request for an EHC needs assessment of {full name} in writing. Nothing more is asked of you.

                [[authority-contact]]
                """,
        },
    ];
}
