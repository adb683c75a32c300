namespace OneStory.Messages;

/// <summary>To those who work for the authority. What came in is on their page of today; these are for those who want to be told.</summary>
public static partial class MessageTemplates
{
    private static IEnumerable<MessageTemplate> ToStaff =>
    [
        Came("case-yours", "A case is yours", "{reference} is yours: {full name}", "The case of {full name} is now yours. {why}"),
        Came("advice-came-in", "Advice came in", "Advice came in: {reference}", "{expert} has answered about {full name}."),
        Came("comment-came-in", "The family said something of the draft", "A comment on the draft: {reference}", "The family of {full name} has said something about the draft plan. Every comment needs an answer."),
        Came("representations-came-in", "The family sent what they think of the draft", "The family has answered the draft: {reference}", "The family of {full name} has sent what they think of the draft plan. {list}"),
        Came("consultation-came-in", "A setting answered", "{setting} has answered: {reference}", "{setting} has answered about being named in the plan of {full name}."),
        Came("message-came-in", "Somebody has written", "A message about {reference}", "{from} has written about {full name}."),
        Came("file-came-in", "A file was added", "A file was added: {reference}", "{from} has added a file to the record of {full name}: {file}."),
        Came("asked-again", "The same request came again", "Asked again: {reference}", "Another request for {full name} has come in. It was put with the first and no date changed. Look at who asked: they get no notices until somebody has."),
        Came("withdrawal-spoken-of", "Asked to withdraw, not in writing", "Asked to stop, not in writing: {reference}", "Somebody has said that the request for {full name} should stop. It goes on until they say so in writing."),
        Came("request-stopped", "A request was withdrawn", "Withdrawn: {reference}", "{asker} has withdrawn the request for {full name} in writing. Nothing more is to be done."),
        Came("on-agenda", "A case is on a panel’s agenda", "On the agenda of {when}: {reference}", "The case of {full name} is on the agenda of the panel on {when}. Read the pack and give your own view before the discussion."),
        Came("unassigned-request", "A new request has no officer", "A new request has no officer: {reference}", "A request for {full name} came in on {received}. Nobody holds it yet. The decision is due by {decide by}.", urgent: true),
        Came("unassigned-cases", "Cases that nobody holds", "{count} with no officer", "Nobody holds these. Every one has a clock running.\n\n{list}", urgent: true),
        Came("decisions-due", "What is due of an officer", "{count} due within a week", "These are due within a week or are late already.\n\n{list}", urgent: true),
        Came("break-glass-used", "A record was opened in an emergency", "Opened in an emergency: {full name}", "{who} opened the record of {full name} without a right to it, because: {why} It must be reviewed.", urgent: true),
        Came("outbox-gave-up", "Messages could not be sent", "{count} could not be sent", "We gave up on these after several tries. Somebody was not told something.\n\n{list}", urgent: true),
    ];

    private static MessageTemplate Came(string id, string title, string subject, string words, bool urgent = false) => new(id, title, Readership.Staff)
    {
        Urgent = urgent,
        Subject = subject,
        Words = $"{words}\n\nOpen it here: {{link}}.",
    };
}
