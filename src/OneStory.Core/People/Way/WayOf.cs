using OneStory.Assessments;
using OneStory.Law;

namespace OneStory.People;

/// <summary>
/// Tells the whole way of a case, from asking to the plan, from what the law derives of it: what is past as it was, the
/// present as it is, and what is to come with its dates. Nothing in it is stored.
/// </summary>
public static class WayOf
{
    public static Way Tell(WayFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new Telling(facts).Tell();
    }

    private sealed class Telling(WayFacts facts)
    {
        private readonly CaseInLaw law = facts.Law;
        private readonly bool isOwn = facts.Child is null;
        private readonly string child = facts.Child ?? "you";
        private readonly string childs = facts.Child is { } name ? name.Possessive() : "your";

        private string Stage => law.Stage.Id;
        private bool IsRefused => Stage is "refused-to-assess" or "refused-plan";
        private Deadline? Window => law.Clock("draft-window");
        private bool WindowIsOpen => Stage == "draft-served" && Window is { ClosedOn: null } window && window.Due >= law.On;

        public Way Tell() => new(Sentence(), IsOver ? null : Next(), [.. Steps()], Late(), IsRefused, IsOver);

        private bool IsOver => law.Position.IsClosed || Stage == "withdrawn";

        private string Sentence() => law.Position.IsClosed ? "This has ended." : Stage switch
        {
            "requested" => $"We are deciding whether to assess {child}.",
            "refused-to-assess" => $"We have decided not to assess {child}. You can ask us to think again, and you can appeal.",
            "assessing" when LateAdvice.Any() => $"We are gathering advice from the people who know {child}. Some of it is late.",
            "assessing" when StillAwaited.Any() => $"We are gathering advice from the people who know {child}.",
            "assessing" when facts.Advice.Count > 0 => "The advice is in. We are deciding whether a plan is needed.",
            "assessing" => $"We are going to assess {child}. Next we ask the people who know {child} for advice.",
            "refused-plan" => $"We have decided that {childs} needs can be met without an EHC plan. You can ask us to think again, and you can appeal.",
            "drafting" => $"We are writing {childs} draft plan.",
            "draft-served" when WindowIsOpen => $"{childs.Capitalised()} draft plan is with you. Tell us what is right and what is not.",
            "draft-served" => $"We are finishing {childs} plan.",
            "plan-issued" => facts.Child is null ? "You have an EHC plan." : $"{facts.Child} has an EHC plan.",
            "withdrawn" => "The request was withdrawn. You can ask again at any time.",
            _ => $"Nobody has asked for an assessment for {child} yet.",
        };

        private WayDate? Next() => Stage switch
        {
            "requested" => WayDates.Of(law, "assess-decision", "We must tell you whether we will assess by", "We should have told you whether we will assess by"),
            "assessing" => WayDates.LastDayForNoPlan(law, "If there is to be no plan, we must tell you by") is { } day && day.On >= law.On ? day : Final(),
            "drafting" => Final(),
            "draft-served" => WindowIsOpen ? WayDates.Of(Window!, "Tell us what you think of the draft by the end of") : Final(),
            "refused-to-assess" or "refused-plan" => Open("mediation-contact", "If you want to appeal, contact the mediation adviser by") ?? Open("appeal-lodge", "The tribunal must have an appeal by"),
            "plan-issued" => WayDates.Of(law, "review-12-months", "We must have reviewed the plan by", "We should have reviewed the plan by"),
            _ => null,
        };

        private WayDate? Final() => WayDates.Of(law, "final-plan", "The plan must be with you by", "The plan should have been with you by");

        private WayDate? Open(string limit, string says) => law.Clock(limit) is { State: DeadlineState.Running } clock ? WayDates.Of(clock, says) : null;

        private IEnumerable<WayStep> Steps()
        {
            yield return Asked();
            if (Stage == "withdrawn")
            {
                yield return new("withdrawn", "The request was withdrawn", WayState.Now) { When = Day(FactTypes.RequestWithdrawn), YouCan = "You can ask again at any time. Nobody will hold it against you." };
                yield break;
            }

            yield return Deciding();
            if (Stage == "refused-to-assess")
            {
                yield return NotAgreed();
                yield break;
            }

            yield return Gathering();
            yield return PlanOrNot();
            if (Stage == "refused-plan")
            {
                yield return NotAgreed();
                yield break;
            }

            yield return Draft();
            yield return Plan();
            if (Stage == "plan-issued") yield return Review();
        }

        private WayStep Asked() => new("asked", facts.AskedBy == "You" ? "You asked for an assessment" : $"{facts.AskedBy} asked for an assessment", WayState.Done)
        {
            When = facts.ReceivedOn?.InWords(),
            What = isOwn ? "Our time began that day." : "The time the law allows us began on the day we were asked.",
            YouCan = isOwn ? "You can add to your story at any time." : "You can add to the story, and send us anything you want us to read, at any time.",
        };

        private WayStep Deciding()
        {
            var decided = Decision(DecisionKinds.WillAssess, DecisionKinds.RefuseToAssess);
            var clock = WayDates.Clock(law, "assess-decision");
            var title = decided?.Kind switch { null => $"We decide whether to assess {child}", DecisionKinds.WillAssess => $"We decided to assess {child}", _ => $"We decided not to assess {child}" };
            return new("decide", title, StateOf("requested", clock))
            {
                When = decided is { } made ? made.Date.InWords() + LateBy(clock) : null,
                Date = decided is null ? WayDates.Of(law, "assess-decision", "We must tell you by", "We should have told you by") : null,
                What = (isOwn
                    ? "Might you need more help to learn? Might it take a plan? If both answers are yes, we must assess."
                    : $"We ask two questions. Does {child} have, or might {child} have, special educational needs? May a plan be needed? If both answers are yes, we must assess.") + " (Children and Families Act 2014, section 36(8))",
                YouCan = decided is null ? "Tell us what you think, and send us anything you want us to read." : null,
                Why = Made(decided)?.Reasons,
                WhatHappensAnyway = Made(decided)?.WhatHappensAnyway,
                DecidedBy = By(decided),
            };
        }

        private WayStep Gathering() => new("advice", $"People who know {child} tell us what they know", StillAwaited.Any() && Stage == "assessing" ? WayState.Now : Reached("assessing") && facts.Advice.Count > 0 ? WayState.Done : Stage == "assessing" ? WayState.Now : WayState.Coming)
        {
            When = facts.Advice.Count > 0 ? $"Asked from {facts.Advice.Min(advice => advice.AskedOn).InWords()}" : null,
            What = (isOwn
                ? "Your school or college, a psychologist, health and social care each have six weeks. You are asked too."
                : "School or nursery, an educational psychologist, health and social care each have six weeks to answer. You are asked too.") + " (SEND Regulations 2014, regulations 6 and 8)",
            YouCan = isOwn ? "Is there somebody else we should ask? Tell us." : "You can ask us to seek advice from anybody else you think should be asked. We must, if it is reasonable.",
            Advice = [.. facts.Advice.Where(advice => advice.State != AdviceState.Withdrawn).Select(Tell)],
            NotAsked = facts.NotAsked,
        };

        private WayStep PlanOrNot()
        {
            var decided = Decision(DecisionKinds.WillIssuePlan, DecisionKinds.RefuseToIssuePlan);
            var title = decided?.Kind switch { null => "We decide whether a plan is needed", DecisionKinds.WillIssuePlan => $"We decided that {child} will have a plan", _ => "We decided that a plan is not needed" };
            return new("decide-plan", title, decided is not null || Stage is "drafting" or "draft-served" or "plan-issued" ? WayState.Done : Stage == "assessing" && !StillAwaited.Any() && facts.Advice.Count > 0 ? WayState.Now : WayState.Coming)
            {
                When = decided is { } made ? made.Date.InWords() + (made.Kind == DecisionKinds.RefuseToIssuePlan ? LateBy(WayDates.Clock(law, "no-plan-decision")) : "") : null,
                Date = decided is null && Stage == "assessing" ? WayDates.LastDayForNoPlan(law, "If there is to be no plan, we must tell you by") : null,
                What = (isOwn ? "We read it all and decide." : $"We read all the advice, and what you say, and decide whether what {child} needs takes an EHC plan.") + " (Children and Families Act 2014, section 37(1))",
                Why = Made(decided)?.Reasons,
                WhatHappensAnyway = Made(decided)?.WhatHappensAnyway,
                DecidedBy = By(decided),
            };
        }

        private WayStep Draft()
        {
            var served = law.Facts.Of(FactTypes.DraftServed) is [.., var last] && last.Date <= law.On ? last : null;
            return new("draft", "You read the draft plan", Stage is "drafting" or "draft-served" && (served is null || WindowIsOpen) ? WayState.Now : served is null ? WayState.Coming : WayState.Done)
            {
                When = served is null ? null : $"Sent to you on {served.Date.InWords()}",
                Date = WindowIsOpen ? WayDates.Of(Window!, "You have until the end of") : null,
                What = (isOwn
                    ? "You have at least fifteen days. Say what you think. Ask for a school or college. Ask to meet us."
                    : "You have at least fifteen days to say what you think, to ask for a school or college, and to ask to meet us. The draft names no school.") + " (SEND Regulations 2014, regulation 13(1))",
                YouCan = WindowIsOpen ? "Say of any line that it is right, not right, or that something is missing. Every comment is answered." : null,
            };
        }

        private WayStep Plan()
        {
            var issued = Decision(DecisionKinds.FinalPlan);
            var clock = WayDates.Clock(law, "final-plan");
            var state = issued is not null ? WayState.Done : clock is { State: DeadlineState.Missed, ClosedOn: null } ? WayState.Missed : Stage == "draft-served" && !WindowIsOpen ? WayState.Now : WayState.Coming;
            return new("plan", issued is null ? $"{childs.Capitalised()} plan" : $"{childs.Capitalised()} plan was sent", state)
            {
                When = issued is null ? null : issued.Date.InWords() + LateBy(clock),
                Date = issued is null ? Final() : null,
                What = (isOwn ? "From that day the help in it must be given." : "From that day what it says in section F must be provided, and the school it names must take the child.") + " (Children and Families Act 2014, sections 42 and 43)",
                Why = clock is { State: DeadlineState.Excused } ? string.Join(' ', clock.Excuses.Where(excuse => excuse.IsMadeOut).Select(excuse => $"We rely on an exception in the law. {excuse.Why}")) : null,
            };
        }

        private WayStep Review() => new("review", $"We review {childs} plan", WayDates.Clock(law, "review-12-months") is { State: DeadlineState.Missed, ClosedOn: null } ? WayState.Missed : WayState.Coming)
        {
            Date = WayDates.Of(law, "review-12-months", "We must have reviewed it by", "We should have reviewed it by"),
            What = (isOwn ? "At least once a year we meet you and look at the plan together." : "At least once a year we meet, look at what has changed, and decide whether to keep the plan, change it or end it.") + " (Children and Families Act 2014, section 44(1))",
            YouCan = "Say what is going well, what is not, and what you want to change.",
        };

        private static WayStep NotAgreed() => new("routes", "If you do not agree", WayState.Now)
        {
            What = "You can talk to us, use mediation, and appeal. The ways, with their last days, are on this page.",
        };

        private IEnumerable<AdviceAsked> StillAwaited => facts.Advice.Where(advice => advice.State is AdviceState.Asked or AdviceState.Started);

        private IEnumerable<AdviceAsked> LateAdvice => StillAwaited.Where(advice => law.Clock("advice-return", advice.About) is { State: DeadlineState.Missed });

        private WayAdvice Tell(AdviceAsked advice)
        {
            var clock = law.Clock("advice-return", advice.About);
            var who = advice.Organisation is null ? advice.Title : $"{advice.Title}, {advice.Organisation}";
            var late = clock is { State: DeadlineState.Missed };
            return new(who, advice.State switch
            {
                AdviceState.Given => $"Came on {advice.AnsweredOn?.WithoutWeekday()}{LateBy(clock)}",
                AdviceState.NotKnown => $"Does not know {child}, and said so on {advice.AnsweredOn?.WithoutWeekday()}",
                AdviceState.Reused => $"We use the advice of {advice.ReusedAdviceDated?.WithoutWeekday()}, which everybody agreed to",
                _ when late => $"Late: due by {clock!.Due.WithoutWeekday()}.{(advice.ChasedOn is { } chased ? $" We chased it on {chased.WithoutWeekday()}." : "")}",
                _ => clock is null ? $"Asked on {advice.AskedOn.WithoutWeekday()}" : $"Asked on {advice.AskedOn.WithoutWeekday()}, due by {clock.Due.WithoutWeekday()}",
            }, late);
        }

        /// <summary>The authority's own lateness, now. What was late and has been done is told at its step.</summary>
        private WayLate? Late()
        {
            if (IsOver) return null;
            var missed = law.Deadlines.Where(clock => clock is { State: DeadlineState.Missed, ClosedOn: null } && clock.Limit is { Party: Party.Authority, Binding: true, Kind: LimitKind.Deadline }).ToList();
            var worst = missed.Find(clock => clock.Limit.Id.EndsWith("final-plan", StringComparison.Ordinal)) ?? missed.FirstOrDefault();
            if (worst is null) return null;
            var should = worst.Limit.Id switch
            {
                "assess-decision" or "detained-assess-decision" => $"We should have told you by {worst.Due.InWords()} whether we will assess.",
                "final-plan" or "detained-final-plan" => $"The plan should have been with you by {worst.Due.InWords()}.",
                "review-12-months" => $"We should have reviewed the plan by {worst.Due.InWords()}.",
                _ => $"By {worst.Due.InWords()} we should {(worst.Limit.Duty.Length == 0 ? "have acted" : "have done this: " + worst.Limit.Duty)}.",
            };
            return new(should, Doing());
        }

        private string Doing()
        {
            var who = facts.Officer ?? "Our team";
            var late = LateAdvice.ToList();
            if (late.Count == 0 || Stage != "assessing") return facts.Officer is null ? "No officer holds this yet. Call us and ask for the manager." : $"{who} {Working()}.";
            var chased = late.Max(advice => advice.ChasedOn);
            return $"{who} is waiting for advice from {Words.List(late.Select(advice => advice.Organisation ?? advice.Title).Distinct())}, asked for on {late.Min(advice => advice.AskedOn).WithoutWeekday()}."
                + (chased is { } on ? $" We last chased it on {on.WithoutWeekday()}." : "");
        }

        private string Working() => Stage switch
        {
            "requested" => "is deciding now whether to assess",
            "drafting" => "is writing the draft plan",
            "draft-served" when WindowIsOpen => "will make the plan final when you have had your fifteen days",
            "draft-served" => "is settling the school or college and making the plan final",
            _ => "is working on it",
        };

        private WayState StateOf(string stage, Deadline? clock) =>
            Stage != stage ? WayState.Done : clock is { State: DeadlineState.Missed, ClosedOn: null } ? WayState.Missed : WayState.Now;

        private bool Reached(string stage) => stage == "assessing" && Stage is "assessing" or "refused-plan" or "drafting" or "draft-served" or "plan-issued";

        private Fact? Decision(params string[] kinds) =>
            law.Facts.All.Where(fact => fact.Type == FactTypes.DecisionSent && fact.Date <= law.On && kinds.Contains(fact.Kind)).MaxBy(fact => fact.Date);

        private DecisionMade? Made(Fact? decision) => decision is null ? null : facts.Decisions.LastOrDefault(made => made.Kind == decision.Kind && made.On <= decision.Date);

        private string? By(Fact? decision) => Made(decision) is { } made ? $"{made.ByName}, {made.ByRole}" : null;

        private string? Day(FactType type) => law.Facts.All.Where(fact => fact.Type == type && fact.Date <= law.On).MaxBy(fact => fact.Date)?.Date.InWords();

        private static string LateBy(Deadline? clock) => clock is { State: DeadlineState.MetLate } ? $", {Words.Of(-clock.DaysLeft, "days")} late" : "";
    }
}
