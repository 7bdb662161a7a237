//! The versions of our own agreement, each with its page.

use super::card::Setting;
use super::{Day, Said};
use crate::model::{OwnDpa, OwnDpaVersion, VersionStage};
use crate::say::{Arg, Args, speaker};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct VersionView {
    pub version: String,
    /// The page's path in the folder of its language.
    pub page: String,
    pub is_former: bool,
    pub is_in_force: bool,
    pub is_to_come: bool,
    pub effective_on: Day,
    pub summary: Option<Said>,
    /// The version that comes after it.
    pub next: Option<NextView>,
    /// Whether it is in force, no longer or not yet, in a sentence.
    pub state: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct NextView {
    pub version: String,
    pub page: String,
    pub effective_on: Day,
}

/// Every version, in the order of coming into force.
pub fn versions(own: &OwnDpa, setting: Setting<'_>) -> Vec<VersionView> {
    let order = own.in_order();
    let at = |index: usize| order.get(index).map(|position| &own.versions[*position]);
    let view = |(index, position): (usize, &usize)| {
        version(&own.versions[*position], at(index + 1), own.stage(*position, setting.day), setting)
    };
    order.iter().enumerate().map(view).collect()
}

fn version(
    version: &OwnDpaVersion,
    next: Option<&OwnDpaVersion>,
    stage: VersionStage,
    setting: Setting<'_>,
) -> VersionView {
    let day = |version: &OwnDpaVersion| Day::new(version.effective_on, setting.lang);
    let next = next.map(|next| NextView { version: next.version.clone(), page: next.page(), effective_on: day(next) });
    VersionView {
        version: version.version.clone(),
        page: version.page(),
        is_former: stage == VersionStage::Former,
        is_in_force: stage == VersionStage::InForce,
        is_to_come: stage == VersionStage::ToCome,
        effective_on: day(version),
        summary: version.summary.as_ref().map(|s| Said::new(s, setting.lang)),
        state: state(version, next.as_ref(), stage, setting),
        next,
    }
}

fn state(version: &OwnDpaVersion, next: Option<&NextView>, stage: VersionStage, setting: Setting<'_>) -> String {
    let mut args: Args = vec![("day", Arg::from(version.effective_on))];
    args.extend(next.into_iter().flat_map(|next| {
        [("end", Arg::from(next.effective_on.words.as_str())), ("next", Arg::from(next.version.as_str()))]
    }));
    let key = match stage {
        VersionStage::Former => "version-former",
        VersionStage::InForce => "version-in-force",
        VersionStage::ToCome => "version-to-come",
    };
    speaker(setting.lang).say(key, &args)
}
