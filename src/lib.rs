//! Your processors, as code: one YAML file a vendor in, findings, a public processor list, your own DPA and legal's
//! register out.
//!
//! ```text
//! files ─load─▶ Register ─assess─▶ Assessment ─view─▶ typed pages ─render─▶ bytes ─publish─▶ folder
//!  git ─history─▶ ChangeLog ──────────────────┘
//!  net ─verify──▶ Evidence (dated, on disk), an argument of assess
//! ```
//!
//! A tool, not legal advice. `docs/ARCHITECTURE.md` tells who may know whom.
//!
//! ```
//! use art28::{assess::assess, law::Law, load, model::Evidence, text::SourceFile};
//!
//! let company = "name: Exemple\nentity: {name: Exemple SAS, country: FR}\nlanguages: [fr]\ncontact: dpo@example.com\n";
//! let vendor = "name: Chat\nentity: {name: Chat Inc., country: US}\nserves: [company]\npurpose: Chat\n\
//!               data: [identity]\nsubjects: [visitors]\nlocations: [US]\n";
//! let files = vec![
//!     SourceFile::new("company.yaml", company.as_bytes()),
//!     SourceFile::new("vendors/chat.yaml", vendor.as_bytes()),
//! ];
//! let found = assess(&load::register(files), Law::built_in(), Evidence::NONE, "2026-11-23".parse().unwrap());
//! assert!(found.open().any(|finding| finding.rule.code == "DPA002"));
//! ```

// Files as text, and places in them.
pub mod text;
// What a register says, in types.
pub mod model;
// The law as dated facts.
pub mod law;
// The tool's own words in each language.
pub mod say;
// Vendors the tool knows, as dated facts.
pub mod catalogue;
// Files → register, with every problem.
pub mod load;
// What git remembers: revisions → what customers are told.
pub mod history;
// Looks outside, and what is recorded of them.
pub mod verify;
// What is checked: one rule a file.
pub mod rules;
// Every rule over every vendor, then policy and waivers.
pub mod assess;
// An assessment as people and machines read it.
pub mod report;
// What pages show.
pub mod view;
// Views → pages in memory.
pub mod render;
// Pages → folder, in one step.
pub mod publish;
// The site in a browser while somebody edits.
#[cfg(feature = "serve")]
pub mod serve;
// The command line.
pub mod cli;
