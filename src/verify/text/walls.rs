//! Pages that answer with something else than their text.

use super::document::{Block, Document};
use super::unreadable::Unreadable;

/// What the page's elements tell beside its text.
pub struct Hints {
    pub has_script: bool,
    pub asks_for_password: bool,
    /// What is said to browsers without scripts.
    pub noscript: String,
}

/// A text with more words is no wall, whatever it says.
const SHORT: usize = 80;
/// A text with fewer words is one if the page has the marks of one.
const FEW: usize = 50;
/// A page with scripts and fewer words is built in the browser.
const BARE: usize = 20;

/// Marks that only pages against programs carry in their source.
const BOT_MARKS: [&str; 7] = [
    "cf-browser-verification",
    "_cf_chl_opt",
    "captcha-delivery.com",
    "_incapsula_resource",
    "px-captcha",
    "sgcaptcha",
    "distil_r_captcha",
];
/// Marks that forms and ordinary pages carry too.
const BOT_HINTS: [&str; 4] = ["/cdn-cgi/challenge-platform", "awswafintegration", "g-recaptcha", "h-captcha"];
const BOT_WORDS: [&str; 19] = [
    "just a moment",
    "checking your browser",
    "checking if the site connection is secure",
    "verify you are human",
    "verifying you are human",
    "are you a robot",
    "you have been blocked",
    "access denied",
    "access to this page has been denied",
    "security check",
    "pardon our interruption",
    "incident id",
    "unusual traffic",
    "vérification de votre navigateur",
    "vérifiez que vous êtes humain",
    "accès refusé",
    "zugriff verweigert",
    "überprüfung ihres browsers",
    "bestätigen sie, dass sie ein mensch sind",
];
const COOKIE_WORDS: [&str; 11] = [
    "accept all",
    "accept cookies",
    "we use cookies",
    "we value your privacy",
    "continue without accepting",
    "tout accepter",
    "nous utilisons des cookies",
    "continuer sans accepter",
    "alle akzeptieren",
    "wir verwenden cookies",
    "cookies akzeptieren",
];
const SCRIPT_WORDS: [&str; 10] = [
    "enable javascript",
    "javascript is disabled",
    "javascript is required",
    "requires javascript",
    "need to enable javascript",
    "activer javascript",
    "activez javascript",
    "javascript aktivieren",
    "javascript ist deaktiviert",
    "aktivieren sie javascript",
];

/// What stands in the way of a text, if anything does.
pub fn wall(text: &Document, page: &str, hints: &Hints) -> Option<Unreadable> {
    let words = text.word_count();
    if words > SHORT {
        return None;
    }
    let said = text.strings().collect::<Vec<_>>().join(" ").to_lowercase();
    let says = |list: &[&str]| list.iter().any(|phrase| said.contains(phrase));
    let source = page.to_ascii_lowercase();
    let holds = |list: &[&str]| list.iter().any(|phrase| source.contains(phrase));
    let is_bare = words < BARE && !text.blocks().iter().any(|block| matches!(block, Block::Table(_)));
    let asides = hints.noscript.to_lowercase();
    let asks_for_script = says(&SCRIPT_WORDS) || (words < FEW && SCRIPT_WORDS.iter().any(|ask| asides.contains(ask)));
    if (words < FEW && holds(&BOT_MARKS)) || says(&BOT_WORDS) || (is_bare && holds(&BOT_HINTS)) {
        Some(Unreadable::BotWall)
    } else if words < FEW && hints.asks_for_password {
        Some(Unreadable::SignIn)
    } else if says(&COOKIE_WORDS) || (is_bare && holds(&COOKIE_WORDS)) {
        Some(Unreadable::CookieWall)
    } else if asks_for_script || (is_bare && hints.has_script) {
        Some(Unreadable::NeedsScript)
    } else {
        text.is_empty().then_some(Unreadable::Empty)
    }
}
