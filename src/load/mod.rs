//! Files → register: every problem of every file in one run.

pub mod disk;
pub mod schema;

mod company;
mod dossier;
mod evidence;
mod facts;
mod reader;
mod values;
mod vendor;

pub use reader::Declared;
pub use values::iso_day;

use crate::model::{Company, Looks, Party, Policy, Register, TextCopy, Vendor};
use crate::text::{Fault, MAX_PROBLEMS, Node, Problem, Route, SourceFile, Sources};
use evidence::EvidenceRead;
use reader::Reader;
use std::collections::BTreeMap;

/// The file that says who publishes the register.
pub const COMPANY_FILE: &str = "company.yaml";
/// The folder of vendor files.
pub const VENDOR_FOLDER: &str = "vendors/";

/// A register as read, with what was wrong in its files.
#[derive(Debug)]
pub struct Loaded {
    pub register: Register,
    pub problems: Vec<Problem>,
    /// What is recorded of links and texts.
    pub looks: Looks,
    /// The files, for showing places.
    pub documents: Documents,
}

/// The files of a register with their trees, by path.
#[derive(Debug, Default)]
pub struct Documents(BTreeMap<String, Document>);

/// A file and its tree, if it could be read as YAML.
#[derive(Debug)]
pub struct Document {
    pub file: SourceFile,
    root: Option<Node>,
}

impl Loaded {
    /// Finds files that `company.yaml` names and that aren't in the register's `templates/`.
    pub fn check_templates(&mut self, is_there: impl Fn(&str) -> bool) {
        let company = &self.register.company;
        let texts = company.own_dpa.text.iter();
        let texts = texts.map(|(lang, path)| (Route::keys("own_dpa.text").then(lang.code()), path));
        let logo = company.brand.logo.iter().map(|path| (Route::keys("brand.logo"), path));
        let versions = company.own_dpa.versions.iter().enumerate();
        let kept = versions.flat_map(|(at, version)| {
            let route = Route::keys("own_dpa.versions").then(at).then("text");
            version.text.iter().map(move |(lang, path)| (route.then(lang.code()), path))
        });
        let missing: Vec<_> = texts.chain(kept).chain(logo).filter(|(_, path)| !is_there(path)).collect();
        let problems = missing.into_iter().map(|(route, path)| missing_file(route, path));
        let before = self.problems.len();
        self.problems.extend(problems.collect::<Vec<_>>());
        self.register.company_is_whole &= self.problems.len() == before;
    }
}

impl Loaded {
    /// Reads what is recorded of the company's and the vendors' links. What was recorded of a vendor that the register
    /// no longer has stays on disk as proof, and nobody is judged by it.
    fn read_evidence(&mut self, files: Sources) {
        use rayon::prelude::*;
        let is_read = |file: &SourceFile| Party::of_path(&file.path).is_some_and(|(party, _)| self.register.has(party));
        let read: Vec<EvidenceRead> = files.into_par_iter().filter(is_read).map(evidence::read).collect();
        for EvidenceRead { seen, document, problems } in read {
            let path = document.file.path.clone();
            if let Some((party, _)) = Party::of_path(&path) {
                *self.looks.of_mut(party) = seen;
            }
            self.problems.extend(problems);
            self.documents.0.insert(path, document);
        }
    }

    /// Tells which copies of texts lie in `evidence/`, by their paths from the register's root.
    pub fn note_copies<'p>(&mut self, paths: impl Iterator<Item = &'p str>) {
        for (party, name) in paths.filter_map(Party::of_path).filter(|(party, _)| self.register.has(*party)) {
            self.looks.of_mut(party).copies.extend(TextCopy::parse(name));
        }
    }
}

fn missing_file(route: Route, path: &str) -> Problem {
    Problem {
        fault: Fault::BadValue,
        path: COMPANY_FILE.to_owned(),
        route,
        span: None,
        message: "missing-file",
        args: vec![("value", path.to_owned())],
    }
}

impl Documents {
    pub fn get(&self, path: &str) -> Option<&Document> {
        self.0.get(path)
    }

    /// The files' paths, in order.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}

impl Document {
    /// The place of a route in this file.
    pub fn place(&self, route: &Route) -> crate::text::Span {
        self.root.as_ref().map(|root| root.place(route)).unwrap_or_default()
    }
}

/// Reads a register from its files, and what is recorded of its links.
pub fn register(sources: Sources) -> Loaded {
    use rayon::prelude::*;
    let (evidence, files): (Vec<_>, Vec<_>) = sources.into_iter().partition(|f| Party::of_path(&f.path).is_some());
    let (company_files, vendor_files): (Vec<_>, Vec<_>) = files.into_iter().partition(|f| f.path == COMPANY_FILE);
    let company = company_files.into_iter().next().map(read_company);
    let declared = company.as_ref().map(|c| c.declared.clone()).unwrap_or_default();
    let mut vendors: Vec<VendorRead> = vendor_files.into_par_iter().map(|file| read_vendor(file, &declared)).collect();
    vendors.sort_by(|a, b| id_of(&a.document.file.path).cmp(id_of(&b.document.file.path)));
    let mut loaded = assemble(company, vendors);
    loaded.read_evidence(evidence);
    loaded
}

/// What a `company.yaml` lets vendor files refer to; none where its public half can't be read.
pub fn declared_by(company: SourceFile) -> Option<Declared> {
    let read = read_company(company);
    (!break_public_half(&read.problems)).then_some(read.declared)
}

/// A vendor file by itself; none where its public half can't be read.
pub fn vendor_of(file: SourceFile, declared: &Declared) -> Option<Vendor> {
    read_vendor(file, declared).vendor.filter(|vendor| vendor.card_is_whole)
}

fn assemble(company: Option<CompanyRead>, vendors: Vec<VendorRead>) -> Loaded {
    let mut problems = Vec::new();
    let mut documents = Documents::default();
    let mut register = Register {
        company: company::unread(),
        policy: Policy::default(),
        company_is_whole: false,
        vendors: Vec::with_capacity(vendors.len()),
        unreadable: Vec::new(),
    };
    if let Some(read) = company {
        register.company_is_whole = !break_public_half(&read.problems);
        register.company = read.company;
        register.policy = read.policy;
        problems.extend(read.problems);
        documents.0.insert(COMPANY_FILE.to_owned(), read.document);
    }
    for read in vendors {
        match read.vendor {
            Some(vendor) => register.vendors.push(vendor),
            None => register.unreadable.push(id_of(&read.document.file.path).to_owned()),
        }
        problems.extend(read.problems);
        documents.0.insert(read.document.file.path.clone(), read.document);
    }
    Loaded { register, problems, looks: Looks::default(), documents }
}

/// Whether any problem makes what would be said to people unsure. Where a file has more problems than are told,
/// the one that matters may be among the rest.
fn break_public_half(problems: &[Problem]) -> bool {
    problems.len() >= MAX_PROBLEMS || problems.iter().any(breaks_public_half)
}

/// Whether a problem makes what would be said to people unsure.
fn breaks_public_half(problem: &Problem) -> bool {
    problem.fault != Fault::BorderNotLast && (!problem.route.is_internal() || dossier::hides_publicity(&problem.route))
}

struct CompanyRead {
    company: Company,
    policy: Policy,
    declared: Declared,
    document: Document,
    problems: Vec<Problem>,
}

fn read_company(file: SourceFile) -> CompanyRead {
    let (root, mut problems) = crate::text::parse(&file);
    let declared = root.as_ref().map(|root| company::declared(root, &file.path)).unwrap_or_default();
    let mut reader = Reader::new(&file.path, &declared);
    let company = root.as_ref().and_then(|root| company::read(root, &mut reader));
    problems.append(&mut reader.problems);
    if root.is_none() && problems.is_empty() {
        problems.push(empty_file(&file.path));
    }
    let (company, policy) = company.unwrap_or_else(|| (company::unread(), Policy::default()));
    CompanyRead { company, policy, declared, document: Document { file, root }, problems }
}

struct VendorRead {
    vendor: Option<Vendor>,
    document: Document,
    problems: Vec<Problem>,
}

fn read_vendor(file: SourceFile, declared: &Declared) -> VendorRead {
    let (root, mut problems) = crate::text::parse(&file);
    if let Some(problem) = bad_name(&file.path) {
        return VendorRead { vendor: None, document: Document { file, root }, problems: vec![problem] };
    }
    let mut reader = Reader::new(&file.path, declared);
    let read = root.as_ref().map(|root| vendor::read(root, &mut reader));
    problems.append(&mut reader.problems);
    if root.is_none() && problems.is_empty() {
        problems.push(empty_file(&file.path));
    }
    let vendor = read.and_then(|(card, dossier)| {
        Some(Vendor {
            id: id_of(&file.path).to_owned(),
            path: file.path.clone(),
            facts: root.as_ref().map(facts::hash).unwrap_or_default(),
            card: card?,
            dossier,
            card_is_whole: !break_public_half(&problems),
            dossier_is_whole: !problems.iter().any(|p| p.fault != Fault::BorderNotLast && p.route.is_internal()),
        })
    });
    VendorRead { vendor, document: Document { file, root }, problems }
}

fn empty_file(path: &str) -> Problem {
    Problem {
        fault: Fault::Unreadable,
        path: path.to_owned(),
        route: Route::root(),
        span: None,
        message: "empty-file",
        args: vec![],
    }
}

/// The id a vendor file's path gives it.
fn id_of(path: &str) -> &str {
    let name = path.strip_prefix(VENDOR_FOLDER).unwrap_or(path);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// The id of the vendor a file is about; none for the company's.
pub fn vendor_id(path: &str) -> Option<&str> {
    match Party::of_path(path) {
        Some((Party::Vendor(id), _)) => Some(id),
        _ => path.starts_with(VENDOR_FOLDER).then(|| id_of(path)),
    }
}

fn bad_name(path: &str) -> Option<Problem> {
    let name = path.strip_prefix(VENDOR_FOLDER).unwrap_or(path);
    let is_good = name.strip_suffix(".yaml").is_some_and(is_id);
    (!is_good).then(|| Problem {
        fault: Fault::BadValue,
        path: path.to_owned(),
        route: Route::root(),
        span: None,
        message: "file-name",
        args: vec![("value", name.to_owned())],
    })
}

/// Whether a text is lower-case kebab: `google-analytics`.
pub fn is_id(text: &str) -> bool {
    text.len() <= 100
        && text
            .split('-')
            .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}
