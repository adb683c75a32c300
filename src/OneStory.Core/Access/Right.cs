namespace OneStory.Access;

/// <summary>What may be done, as a verb on a noun. Roles are sets of these; a page or a use case asks for exactly one.</summary>
public enum Right
{
    // A child's record
    ReadRecord,
    EditPeople,
    WriteStory,
    ReadAdvice,
    ReadPlan,
    ReadHistory,
    SeeWhoLooked,
    WriteMessages,
    AddFiles,
    ManageFamilyAccess,
    MergeRecords,

    // Asking and deciding
    AskForAssessment,
    ReceiveRequests,
    CorrectDates,
    SeeWorklist,
    AllocateCases,
    DecideAssessments,
    SitOnPanel,
    ArrangePanels,
    WithdrawRequest,

    // Advice
    SeekAdvice,
    GiveAdvice,
    RunAdviceDesk,

    // The plan
    WritePlan,
    CommentOnDraft,
    ConsultSettings,
    AnswerConsultations,
    FinalisePlan,

    // The ground
    SearchRecords,
    BreakGlass,
    ReviewBreakGlass,
    ManagePosts,
    ManageAuthority,
    ReadAudit,
    ReadOutbox,
    ManageReturns,
    ReadReference,

    // The Local Offer
    ManageLocalOffer,
    KeepOwnEntries,
}
