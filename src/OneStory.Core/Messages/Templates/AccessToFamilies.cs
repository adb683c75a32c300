namespace OneStory.Messages;

/// <summary>Getting in, being written to, and things that are about to go.</summary>
public static partial class MessageTemplates
{
    private static IEnumerable<MessageTemplate> AccessToFamilies =>
    [
        new("message-waiting", "Somebody has written", Readership.Family)
        {
            Subject = "{from} has written to you about <{child}|your request>",
            AsText = "{council}: {from} has written to you. Read it and answer: {link}",
            Words = """
                Dear {to}

                {from} has written to you. You can read it and answer here: {link}.

                We do not put it in this message, so that nobody else reads it.

                [[authority-contact]]

                [[advice-and-support]]
                """,
        },
        new("access-given", "Somebody can now see the record", Readership.Family)
        {
            Subject = "{who} can now see what is written about <{child}|you>",
            AsText = "{council}: {who} can now see what is written about <{child}|you>. If that is wrong, call {council phone} at once. {link}",
            Words = """
                Dear {to}

                {who} can now see what is written about <{child}|you>. Their part: {role}.

                ## What you need to do

                If that is right, you do not need to do anything. If it is wrong, call us at once and we will stop it. You can see who has looked here: {link}.

                [[authority-contact]]

                [[advice-and-support]]
                """,
        },
        new("access-ended", "Somebody can no longer see the record", Readership.Family)
        {
            Subject = "{who} can no longer see what is written about <{child}|you>",
            AsText = "{council}: {who} can no longer see what is written about <{child}|you>. {link}",
            Words = """
                Dear {to}

                {who} can no longer see what is written about <{child}|you>.

                {why}

                If you think that is wrong, tell us.

                [[authority-contact]]

                [[advice-and-support]]
                """,
        },
        new("draft-request-waits", "A request was begun and not sent", Readership.Family)
        {
            Urgent = true,
            Subject = "You began a request. Do you want to send it?",
            Words = """
                Hello

                You began to ask us for an EHC needs assessment. You have not sent it, so we have not read it and no dates have started.

                ## What you can do

                Use your code to go on with it here: {link}. If you do nothing, we delete it on {until}, with any files in it. You can always begin again.

                [[authority-contact]]

                [[advice-and-support]]
                """,
        },
        new("file-infected", "A file had a virus in it", Readership.Family)
        {
            Urgent = true,
            Subject = "We could not keep the file {file}",
            Words = """
                Dear {to}

                You gave us a file called {file}. Our check found a virus in it. Nobody has opened it, and nobody can.

                ## What you need to do

                Check the phone or computer it came from. Then add a clean copy, or send us the paper: {link}.

                [[authority-contact]]
                """,
        },
        new("digest", "What is new today", Readership.Family)
        {
            Urgent = true,
            Subject = "What is new: {count}",
            Words = """
                Dear {to}

                This is what is new since your last list.

                {list}

                ## What you need to do

                Each line says where to read more. You get this once a day because you asked for it. You can change that here: {link}.
                """,
        },
    ];
}
