//! Consent dialogs and cookie bars, by the names that the usual products and their imitators give to their elements.

/// Beginnings of ids and classes that only such a product uses, in lower case.
const PRODUCTS: [&str; 44] = [
    "appconsent",
    "fs-cc-",
    "onetrust",
    "optanon",
    "ot-sdk",
    "didomi",
    "axeptio",
    "cybotcookiebot",
    "cookiebot",
    "usercentrics",
    "uc-banner",
    "tarteaucitron",
    "cc-window",
    "cc-banner",
    "cc-revoke",
    "cookieconsent",
    "cookie-law-info",
    "cky-consent",
    "cky-overlay",
    "cky-modal",
    "cmplz",
    "iubenda-cs",
    "truste",
    "trustarc",
    "qc-cmp",
    "sp_message",
    "fc-consent",
    "klaro",
    "osano",
    "termly",
    "borlabscookie",
    "moove_gdpr",
    "hs-eu-cookie",
    "wt-cli-cookie",
    "eu-cookie",
    "cmpbox",
    "cmpwrapper",
    "complianz",
    "cookieyes",
    "cookiefirst",
    "ch2-",
    "orejime",
    "sirdata",
    "consentmanager",
];

/// Words of what opens above a page or drops from its head.
const WINDOWS: [&str; 8] = ["lightbox", "menu", "nav", "newsletter", "offcanvas", "search", "subscribe", "tooltip"];

/// What people answer to a question about cookies, in lower case.
const ANSWERS: [&str; 16] = [
    "accept",
    "agree",
    "allow",
    "reject",
    "declin",
    "deny",
    "got it",
    "understand",
    "refus",
    "d'accord",
    "d’accord",
    "akzeptier",
    "zustimm",
    "ablehn",
    "einverstanden",
    "verstanden",
];
/// Words of a question about cookies at most.
const QUESTION: usize = 100;

/// What such a thing is about, and what it is: a name that holds one of each means a dialog.
const ABOUT: [&str; 8] = ["cookie", "cookies", "consent", "gdpr", "rgpd", "dsgvo", "ccpa", "privacy"];
const KIND: [&str; 22] = [
    "banner",
    "bar",
    "notice",
    "popup",
    "popin",
    "modal",
    "overlay",
    "dialog",
    "layer",
    "prompt",
    "toast",
    "wall",
    "message",
    "hint",
    "box",
    "alert",
    "manager",
    "disclaimer",
    "drawer",
    "bandeau",
    "hinweis",
    "widget",
];

/// Whether an id or a class names a product for consent.
pub fn is_product(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    PRODUCTS.iter().any(|product| lower.starts_with(product))
}

/// Whether an id or a class names a dialog about cookies: `cookie-banner`, `gdprModal`, `privacy__notice`.
pub fn is_dialog(name: &str) -> bool {
    let parts = super::chrome::parts(name);
    let has = |list: &[&str]| parts.iter().any(|part| list.contains(&part.as_str()));
    (has(&ABOUT) && has(&KIND))
        || ["cookiebar", "cookiebanner", "cookienotice"].contains(&name.to_ascii_lowercase().as_str())
}

/// Whether an id or a class names a window: any dialog, a menu.
pub fn is_window(name: &str) -> bool {
    let parts = super::chrome::parts(name);
    is_product(name) || parts.iter().any(|part| WINDOWS.contains(&part.as_str()) || KIND.contains(&part.as_str()))
}

/// Whether a button answers a question about consent.
pub fn is_answer(label: &str) -> bool {
    let label = label.trim().to_lowercase();
    label == "ok" || ANSWERS.iter().any(|answer| label.contains(answer))
}

/// Whether a part that holds such a button asks about cookies, by its names or its words.
pub fn is_question<'n>(names: impl Iterator<Item = &'n str>, words: usize, said: impl FnOnce() -> String) -> bool {
    let is_about = |name: &str| super::chrome::parts(name).iter().any(|part| ABOUT.contains(&part.as_str()));
    words <= QUESTION && (names.into_iter().any(is_about) || said().to_lowercase().contains("cookie"))
}
