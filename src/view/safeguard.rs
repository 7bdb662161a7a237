//! On what ground data goes to a third country, as public pages say it: nothing that the law doesn't know on the day.

use super::card::Setting;
use crate::law::{Finding, Law, Mechanism, MechanismKind, Standing};
use crate::model::*;
use crate::say::{self, speaker};
use serde::Serialize;

/// A country data goes to, and on what grounds.
#[derive(Clone, Debug, Serialize)]
pub struct SafeguardView {
    pub country: &'static str,
    pub code: String,
    pub importer: Option<String>,
    /// The grounds that hold on the day; none: not stated.
    pub grounds: Vec<GroundView>,
}

#[derive(Clone, Debug, Serialize)]
pub struct GroundView {
    /// With the law it stands under, where another than the Union's binds the company.
    pub text: String,
    pub reference: String,
    pub url: Option<String>,
    /// Carries the transfer only if the ground before it falls.
    pub is_fallback: bool,
}

/// Whether a country lies inside for the company's readers: in the EEA, or in the home country of a company that
/// only another law binds.
pub fn is_inside(country: Country, setting: Setting<'_>) -> bool {
    let regimes = &setting.company.regimes;
    match regimes.first() {
        Some(only) if !regimes.contains(&Regime::Eu) => {
            matches!(setting.law.standing(country, *only, setting.day), Standing::Inside)
        }
        _ => setting.law.is_eea(country, setting.day),
    }
}

/// Where a vendor's data can be, by its own declaration.
pub fn countries(card: &Card) -> Vec<Country> {
    let mut all = vec![card.entity.country];
    all.extend(card.locations.iter().map(|l| l.country));
    all.extend(card.lines().iter().map(|l| l.to));
    all
}

/// One entry a transfer line to a third country, and one for each third country without a line.
pub fn safeguards(card: &Card, setting: Setting<'_>) -> Vec<SafeguardView> {
    let lines = card.lines().iter().filter(|l| !is_inside(l.to, setting));
    let mut shown: Vec<_> =
        lines.map(|l| safeguard(l.to, l.importer.clone(), grounds(l, setting), setting.lang)).collect();
    let mut seen: Vec<Country> = card.lines().iter().map(|l| l.to).collect();
    for country in countries(card).into_iter().filter(|c| !is_inside(*c, setting)) {
        if !seen.contains(&country) {
            seen.push(country);
            let covered = laws(setting).filter_map(|regime| covered(country, regime, setting)).collect();
            shown.push(safeguard(country, None, covered, setting.lang));
        }
    }
    shown
}

fn safeguard(country: Country, importer: Option<String>, grounds: Vec<GroundView>, lang: Lang) -> SafeguardView {
    SafeguardView { country: country.name(lang), code: country.to_string(), importer, grounds }
}

/// The laws that bind the company as exporter on the day.
pub(super) fn laws<'a>(setting: Setting<'a>) -> impl Iterator<Item = Regime> + 'a {
    setting.company.regimes.iter().copied().filter(move |regime| setting.law.applies(*regime, setting.day))
}

/// The grounds of a line under each law: its tool, and in the Union the fallback beside a tool that holds.
fn grounds(line: &Transfer, setting: Setting<'_>) -> Vec<GroundView> {
    let mut found = Vec::new();
    for regime in laws(setting) {
        let Some(main) = line.tool(regime).and_then(|word| ground(word, line, regime, setting)) else { continue };
        found.push(main);
        let fallback = line.fallback.filter(|_| regime == Regime::Eu);
        let fallback = fallback.and_then(|word| ground(word, line, regime, setting));
        found.extend(fallback.map(|ground| GroundView { is_fallback: true, ..ground }));
    }
    found
}

fn ground(word: MechanismWord, line: &Transfer, regime: Regime, setting: Setting<'_>) -> Option<GroundView> {
    let Setting { law, day, lang, .. } = setting;
    let mechanism = law.mechanism(word)?;
    match mechanism.kind {
        MechanismKind::Finding => {
            let finding = law.relied_on(word, line.to, regime, day)?;
            Some(by_finding(word, finding, regime, setting))
        }
        MechanismKind::Contract => None,
        MechanismKind::Safeguard | MechanismKind::Derogation => {
            let holds = mechanism.kind == MechanismKind::Derogation || mechanism.carries(regime, day);
            holds.then(|| GroundView {
                text: under(regime, with_modules(word, &line.module, lang), setting),
                reference: mechanism
                    .cited_under(regime)
                    .map_or(&mechanism.citation, |c| &c.citation)
                    .get(lang)
                    .to_owned(),
                url: page_of(mechanism, regime, setting),
                is_fallback: false,
            })
        }
    }
}

fn by_finding(word: MechanismWord, finding: &Finding, regime: Regime, setting: Setting<'_>) -> GroundView {
    let Setting { law, lang, .. } = setting;
    GroundView {
        text: under(regime, word.label(lang).to_owned(), setting),
        reference: finding.reference.get(lang).to_owned(),
        url: official_page(law, finding, lang),
        is_fallback: false,
    }
}

/// The official page of a tool under a law: that law's own, where it has one.
fn page_of(mechanism: &Mechanism, regime: Regime, setting: Setting<'_>) -> Option<String> {
    let Setting { law, lang, .. } = setting;
    match mechanism.cited_under(regime).and_then(|cited| cited.cites.as_ref()) {
        Some(id) => law.citation(id).map(|citation| citation.url(lang)),
        None => mechanism.celex.as_ref().map(|celex| crate::law::eur_lex(celex, lang)),
    }
}

/// The official page of a finding.
pub(super) fn official_page(law: &Law, finding: &Finding, lang: Lang) -> Option<String> {
    law.citation(&finding.id).map(|citation| citation.url(lang)).filter(|url| !url.is_empty())
}

/// A ground with the law it stands under; the law of the Union alone needs no naming.
fn under(regime: Regime, text: String, setting: Setting<'_>) -> String {
    if setting.company.regimes == [Regime::Eu] {
        return text;
    }
    let key = match regime {
        Regime::Eu => "law-of-eu",
        Regime::Uk => "law-of-uk",
        Regime::Ch => "law-of-ch",
    };
    format!("{text}, {}", speaker(setting.lang).plain(key))
}

/// A label with the modules, for the clauses that have some.
fn with_modules(word: MechanismWord, modules: &Modules, lang: Lang) -> String {
    let label = word.label(lang);
    if modules.0.is_empty() || word != MechanismWord::Scc {
        return label.to_owned();
    }
    let numbers: Vec<_> = modules.0.iter().map(u8::to_string).collect();
    let args = vec![("numbers", say::list(&numbers, lang).into()), ("count", numbers.len().into())];
    format!("{label} ({})", speaker(lang).say("modules", &args))
}

/// Whether a vendor names a ground for a country that holds under a law on the day.
pub(super) fn has_ground(card: &Card, country: Country, regime: Regime, setting: Setting<'_>) -> bool {
    let holds = |line: &Transfer| line.tool(regime).and_then(|word| ground(word, line, regime, setting)).is_some();
    card.lines().iter().filter(|line| line.to == country).any(holds)
}

/// A finding that covers every importer is a ground of itself.
fn covered(country: Country, regime: Regime, setting: Setting<'_>) -> Option<GroundView> {
    match setting.law.standing(country, regime, setting.day) {
        Standing::Covered(finding) => Some(by_finding(MechanismWord::Adequacy, finding, regime, setting)),
        _ => None,
    }
}
