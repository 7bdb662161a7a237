//! What a column or a key is about, by its words in English, French and German.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// What a heading of a column, or a key before a colon, announces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Words that mean a vendor and nothing else.
    Vendor,
    /// "Name" or "service": a vendor where the rest of the table is about vendors.
    Name,
    Entity,
    /// Where data is.
    Place,
    /// Where the company has its seat.
    Seat,
    Purpose,
    /// What tables of cookies say of each: how long it lives.
    Lifetime,
    /// Cookies, certificates.
    Decoy,
    Other,
}

/// A text in lower case, without accents, words apart by single spaces and one before and after.
pub fn folded(text: &str) -> String {
    let plain: String = text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect();
    let words: Vec<&str> = plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    format!(" {} ", words.join(" "))
}

/// Tables from the surest words to the least sure. A word that begins or ends with a space stands alone there.
const ROLES: [(Role, &[&str]); 11] = [
    (Role::Decoy, &["cookie", "certifica", "zertifi", "norme ", "tracker", "traceur"]),
    (
        Role::Seat,
        &[
            "entity country",
            "entity location",
            "corporate",
            "headquarter",
            "siege",
            " sitz",
            "registered",
            "incorporat",
            "company country",
            "country of entity",
            "country of establishment",
            "pays d etablissement",
            " seat",
        ],
    ),
    (
        Role::Place,
        &[
            "location",
            "countr",
            " pays",
            "land ",
            "lander ",
            "standort",
            " ort ",
            " orte ",
            "region",
            "geograph",
            " lieu",
            "localisation",
            "jurisdiction",
            "territor",
            "data center",
            "data centre",
            "datacenter",
            "rechenzentr",
            "where ",
            "hosting",
            "hebergement",
            "place of",
        ],
    ),
    (
        Role::Lifetime,
        &[
            "expir",
            "lifespan",
            "lifetime",
            "laufzeit",
            "speicherdauer",
            "duree",
            "duration",
            "retention",
            "aufbewahrung",
        ],
    ),
    (
        Role::Other,
        &[
            "garantie",
            "safeguard",
            "mechanism",
            "mechanismus",
            "transfer",
            "legal bas",
            "base legale",
            "rechtsgrundlage",
        ],
    ),
    (
        Role::Purpose,
        &[
            "purpose",
            "zweck",
            "finalite",
            "activit",
            "traitement",
            "description",
            "beschreibung",
            "function",
            "fonction",
            "subprocessing",
            "sub processing",
            "tatigkeit",
            "leistung",
            "rolle",
            " role",
            "what they do",
            "service provided",
            "services provided",
            "nature of",
            "reason",
            "objet ",
            "gegenstand",
            "type of service",
            "service type",
            "prestation ",
            "prestations ",
        ],
    ),
    (
        Role::Vendor,
        &[
            "subprocessor",
            "sub processor",
            "sous traitant",
            "unterauftrag",
            "auftragsverarbeiter",
            "subunternehm",
            "vendor",
            "supplier",
            "third part",
            "provider",
            "prestataire",
            "fournisseur",
            "partenaire",
            "partner",
            "anbieter",
            "dienstleister",
            " firma ",
            "unternehmen",
            "company",
            "companies",
            "processor",
            "party name",
            "organisation",
            "organization",
            "societe",
            "entreprise",
            "tiers ",
            "recipient",
            "destinataire",
            "empfanger",
        ],
    ),
    (Role::Entity, &["entity", "legal name", "raison sociale", "entite", "rechtstrager", "juristische person"]),
    (
        Role::Other,
        &[
            "data", "donnees", "daten", "categor", "kategori", "type", "link", "website", "url", "note", "contact",
            "kontakt", "security", "dpa", "product", "produit", "produkt", "date", "datum", "adress",
        ],
    ),
    (
        Role::Name,
        &[" name", " nom ", " noms ", "bezeichnung", " service ", " services ", " tool ", " outil", " dienst "],
    ),
    (Role::Purpose, &[" use ", " usage", " utilisation", "verwendung", " why ", " pourquoi "]),
];

/// What a head announces.
pub fn role(head: &str) -> Role {
    let folded = folded(head);
    let found = ROLES.iter().find(|(_, words)| words.iter().any(|word| folded.contains(word)));
    match found {
        Some((role, _)) if folded.split(' ').count() <= 14 => *role,
        _ => Role::Other,
    }
}

/// Whether words name sub-processors, in whatever sentence.
pub fn names_subprocessors(text: &str) -> bool {
    let folded = folded(text);
    let words = [
        "subprocessor",
        "sub processor",
        "sous traitant",
        "unterauftrag",
        "subunternehm",
        "third party provider",
        "third party service",
        "third party vendor",
        "prestataires",
        "dienstleister",
        "service providers",
    ];
    words.iter().any(|word| folded.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_of_real_lists_are_understood() {
        for (head, meant) in [
            ("Sub-processor", Role::Vendor),
            ("Sous-traitant ultérieur", Role::Vendor),
            ("Unterauftragsverarbeiter", Role::Vendor),
            ("Service provider", Role::Vendor),
            ("Party name", Role::Vendor),
            ("Third Party / Affiliate", Role::Vendor),
            ("Partenaire", Role::Vendor),
            ("Name of Subprocessor", Role::Vendor),
            ("Location of Subprocessors", Role::Place),
            ("Pays destinataire", Role::Place),
            ("Verarbeitungsland", Role::Place),
            ("Standort der Daten", Role::Place),
            ("Hosting Location", Role::Place),
            ("Where data is processed", Role::Place),
            ("Entity Country", Role::Seat),
            ("Corporate Location", Role::Seat),
            ("Siège social", Role::Seat),
            ("Entity Name", Role::Entity),
            ("Raison sociale", Role::Entity),
            ("Subprocessing Activities", Role::Purpose),
            ("Description of Processing", Role::Purpose),
            ("Traitement réalisé", Role::Purpose),
            ("Service category / What they do", Role::Purpose),
            ("Zweck der Verarbeitung", Role::Purpose),
            ("Rolle", Role::Purpose),
            ("Name", Role::Name),
            ("Service", Role::Name),
            ("Personal data disclosed", Role::Other),
            ("Übertragungsmechanismus", Role::Other),
            ("Durée de conservation", Role::Lifetime),
            ("Cookie name", Role::Decoy),
            ("Certification", Role::Decoy),
        ] {
            assert_eq!(role(head), meant, "{head}");
        }
    }
}
