//! The closed word lists of the format. Labels in every language stand in `words.csv`.

use super::Lang;
use super::by_lang::{self, ByLang};
use std::collections::HashMap;
use std::sync::LazyLock;

/// A word of one of the format's closed lists.
pub trait Word: Copy + Eq + Ord + std::hash::Hash + Sized + 'static {
    /// The list's name in `words.csv`.
    const LIST: &'static str;
    /// Every word of the list, in the format's order.
    const ALL: &'static [Self];

    /// The word as written in a file.
    fn word(self) -> &'static str;

    /// The word as people read it.
    fn label(self, lang: Lang) -> &'static str {
        label(Self::LIST, self.word(), lang)
    }

    /// The member written so, if there is one.
    fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|w| w.word() == text)
    }
}

/// List, word, and the label in each language.
type Labels = HashMap<String, HashMap<String, ByLang>>;

static LABELS: LazyLock<Labels> = LazyLock::new(|| {
    let mut labels = Labels::new();
    for (key, row) in by_lang::read(include_bytes!("words.csv")) {
        if let [list, word] = key.as_slice() {
            labels.entry(list.clone()).or_default().insert(word.clone(), row);
        }
    }
    labels
});

/// The label of a word; the word itself if the list lacks it (a test keeps lists complete).
pub fn label(list: &str, word: &'static str, lang: Lang) -> &'static str {
    LABELS.get(list).and_then(|words| words.get(word)).map_or(word, |labels| labels.get(lang))
}

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident $list:literal { $($member:ident = $word:literal),+ $(,)? })+) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub enum $name { $($member),+ }

            impl Word for $name {
                const LIST: &'static str = $list;
                const ALL: &'static [Self] = &[$(Self::$member),+];
                fn word(self) -> &'static str {
                    match self { $(Self::$member => $word),+ }
                }
            }
        )+

        /// Every list with its words, for completeness tests and documentation.
        pub fn lists() -> Vec<(&'static str, Vec<&'static str>)> {
            vec![$(($list, $name::ALL.iter().map(|w| w.word()).collect())),+]
        }
    };
}

words! {
    /// What kind of service a vendor is.
    Category "category" {
        Hosting = "hosting", Database = "database", Cdn = "cdn", Analytics = "analytics", Consent = "consent",
        Support = "support", Scheduling = "scheduling", Email = "email", Marketing = "marketing",
        Prospecting = "prospecting", Crm = "crm", Payments = "payments", Finance = "finance", Hr = "hr",
        Auth = "auth", Monitoring = "monitoring", Productivity = "productivity", Communication = "communication",
        Design = "design", Forms = "forms", Automation = "automation", Ai = "ai", Dev = "dev",
        ESignature = "e-signature", Video = "video", Fonts = "fonts", Maps = "maps", Captcha = "captcha",
        Ads = "ads", Website = "website", Other = "other",
    }
    /// The vendor's role towards the data (GDPR Art. 4(7), 4(8), 26).
    Role "role" { Processor = "processor", JointController = "joint-controller", Controller = "controller", None = "none" }
    /// Whose data: our customers' (we are processor) or our own (we are controller).
    Serves "serves" { Customers = "customers", Company = "company" }
    /// Kinds of personal data.
    DataWord "data" {
        Identity = "identity", Contact = "contact", Credentials = "credentials", Professional = "professional",
        Billing = "billing", PaymentCard = "payment-card", Bank = "bank", Usage = "usage", Device = "device",
        Network = "network", Location = "location", Content = "content", Communication = "communication",
        Calendar = "calendar", Documents = "documents", Media = "media", Voice = "voice",
        Preferences = "preferences", Support = "support", Hr = "hr", Candidate = "candidate", Health = "health",
        Biometric = "biometric", OtherSpecial = "other-special",
    }
    /// Kinds of people.
    SubjectWord "subject" {
        Customers = "customers", EndUsers = "end-users", Prospects = "prospects", Visitors = "visitors",
        Employees = "employees", Candidates = "candidates", Partners = "partners", Minors = "minors",
    }
    /// What happens to data in a place.
    Use "location-use" { Storage = "storage", Processing = "processing", Support = "support", Backup = "backup", Transit = "transit" }
    /// What a transfer stands on (GDPR Chapter V), with historic and mistaken words.
    MechanismWord "mechanism" {
        Adequacy = "adequacy", Dpf = "dpf", Scc = "scc", Bcr = "bcr", CodeOfConduct = "code-of-conduct",
        Certification = "certification", AdHocClauses = "ad-hoc-clauses", DerogationConsent = "derogation-consent",
        DerogationContract = "derogation-contract", DerogationOther = "derogation-other", UkIdta = "uk-idta",
        UkAddendum = "uk-addendum", DpfUk = "dpf-uk", SwissScc = "swiss-scc", DpfCh = "dpf-ch",
        SafeHarbour = "safe-harbour", PrivacyShield = "privacy-shield", Scc2001 = "scc-2001", Scc2004 = "scc-2004",
        Scc2010 = "scc-2010", Scc915 = "scc-915",
    }
    /// How far the processing agreement is.
    DpaState "dpa-state" {
        None = "none", Requested = "requested", Published = "published", Unproven = "unproven",
        Incorporated = "incorporated", Executed = "executed", Refused = "refused", NotRequired = "not-required",
    }
    /// How sub-processors are authorised (GDPR Art. 28(2)).
    Authorisation "authorisation" { General = "general", Specific = "specific" }
    /// The state of an entry on the Data Privacy Framework list.
    DpfStatus "dpf-status" { Active = "active", Recertifying = "recertifying", Inactive = "inactive" }
    /// The data a Data Privacy Framework entry covers.
    HrCover "hr-cover" { Hr = "hr", NonHr = "non-hr" }
    /// The law of the exporter.
    Regime "regime" { Eu = "eu", Uk = "uk", Ch = "ch" }
    /// How a vendor tells changes of its sub-processors.
    Channel "channel" { Email = "email", Feed = "feed", Page = "page", None = "none" }
    /// The day a retention period starts.
    RetentionFrom "retention-from" { Collection = "collection", LastContact = "last-contact", EndOfContract = "end-of-contract" }
    /// Whether an impact assessment was made (GDPR Art. 35).
    DpiaState "dpia-state" { Done = "done", NotNeeded = "not-needed" }
    /// What a review concluded.
    Outcome "outcome" { Approved = "approved", Conditions = "conditions", Rejected = "rejected" }
    /// Who is prospected.
    Audience "audience" { B2b = "b2b", B2c = "b2c" }
    /// By which means.
    ProspectChannel "prospect-channel" { Email = "email", Phone = "phone", Sms = "sms", Post = "post" }
    /// The legal basis of prospecting.
    ProspectBasis "basis" { Consent = "consent", ExistingCustomer = "existing-customer", LegitimateInterest = "legitimate-interest" }
    /// Whether addresses name a person.
    Addresses "addresses" { Named = "named", Generic = "generic" }
    /// Whether data came from the person.
    Collected "collected" { Directly = "directly", Indirectly = "indirectly" }
    /// Whether the opening of e-mails is tracked.
    OpenTracking "open-tracking" { None = "none", Consented = "consented", On = "on" }
    /// How grave a risk is.
    RiskLevel "risk" { Low = "low", Medium = "medium", High = "high" }
    /// What an importer is bound by, where a finding of adequacy covers only some.
    Trait "trait" {
        Pipeda = "importer-pipeda", Appi = "importer-appi-operator", Pipa = "importer-pipa", Lgpd = "importer-lgpd",
        DpfListed = "importer-dpf-listed", DpfHr = "dpf-covers-hr", AutomatedIl = "automated-only-il",
    }
    /// A letter of GDPR Art. 28(3).
    ClauseLetter "clause" { A = "a", B = "b", C = "c", D = "d", E = "e", F = "f", G = "g", H = "h" }
    /// An element of a processor contract (GDPR Art. 28).
    ElementId "element" {
        SubjectMatter = "subject-matter", Duration = "duration", Nature = "nature", Purpose = "purpose",
        DataTypes = "data-types", DataSubjects = "data-subjects",
        ControllerRightsDuties = "controller-rights-duties", WrittenForm = "written-form",
        AInstructions = "a-instructions", BConfidentiality = "b-confidentiality", CSecurity = "c-security",
        DSubProcessors = "d-sub-processors", EDataSubjectRights = "e-data-subject-rights",
        FAssistance = "f-assistance", GDeletionReturn = "g-deletion-return", HAudit = "h-audit",
        UnlawfulInstructionAlert = "unlawful-instruction-alert", SufficientGuarantees = "sufficient-guarantees",
        BreachNotice = "breach-notice", BreachHours = "breach-hours", SubProcessorDays = "sub-processor-days",
        DeletionDays = "deletion-days", ThirdCountryOrders = "third-country-orders",
        NoOwnPurposes = "no-own-purposes",
    }
    /// An annex of the standard contractual clauses.
    Annex "annex" { IA = "IA", IB = "IB", IC = "IC", II = "II", III = "III" }
    /// How far a vendor's life is on a day; derived, never written.
    Stage "vendor-state" { Planned = "planned", Active = "active", Ending = "ending", Ended = "ended" }
    /// How a link answered when it was looked at.
    Verdict "verdict" {
        Ok = "ok", Moved = "moved", Gone = "gone", Blocked = "blocked", Unreachable = "unreachable",
        Refused = "refused",
    }
    /// A text that is read, kept and compared.
    TextField "text" { Dpa = "dpa", SubProcessors = "subprocessors" }
    /// How grave a finding is.
    Severity "severity" { Info = "info", Warning = "warning", Error = "error" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_has_a_label_in_every_language() {
        for (list, words) in lists() {
            for word in words {
                let labels = LABELS.get(list).and_then(|words| words.get(word));
                let labels = labels.unwrap_or_else(|| panic!("{list}/{word} is missing in words.csv"));
                assert!(labels.all().all(|l| !l.is_empty()), "{list}/{word}");
            }
        }
    }

    #[test]
    fn the_table_has_no_word_the_format_lacks() {
        let known: HashMap<_, _> = lists().into_iter().collect();
        let is_known = |list: &str, word: &str| known.get(list).is_some_and(|words| words.contains(&word));
        let all = LABELS.iter().flat_map(|(list, words)| words.keys().map(move |word| (list, word)));
        let extra: Vec<_> = all.filter(|(list, word)| !is_known(list, word)).collect();
        assert!(extra.is_empty(), "{extra:?}");
    }
}
