use super::*;
use crate::verify::text::{Change, difference};
use proptest::prelude::*;

/// A piece of text at a place, in points from the lower left.
type Set = (f64, f64, f64, String);

/// A PDF of pages of text in Courier, whose letters are all 0.6 of their size wide.
fn pdf(pages: &[Vec<Set>]) -> Vec<u8> {
    let contents = pages.iter().map(|page| page.iter().map(shown).collect::<Vec<_>>().concat());
    file(&contents.collect::<Vec<_>>(), "", "")
}

fn shown((x, y, size, text): &Set) -> Vec<u8> {
    let mut stream = format!("BT /F1 {size} Tf 1 0 0 1 {x} {y} Tm (").into_bytes();
    for c in text.chars() {
        match c {
            '•' => stream.push(0x95),
            '–' => stream.push(0x96),
            '’' => stream.push(0x92),
            '(' | ')' | '\\' => stream.extend([b'\\', u8::try_from(c).unwrap()]),
            c => stream.push(u8::try_from(c).expect("a letter of Latin-1")),
        }
    }
    stream.extend(b") Tj ET\n");
    stream
}

/// A PDF of content streams; `more` are objects from number 4 on, `trailer` keys of the trailer.
fn file(contents: &[Vec<u8>], more: &str, trailer: &str) -> Vec<u8> {
    let first = 100;
    let kids: Vec<String> = (0..contents.len()).map(|at| format!("{} 0 R", first + 2 * at)).collect();
    let mut out = format!(
        "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[{}]/Count {}>>endobj\n\
         3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>endobj\n{more}",
        kids.join(" "),
        kids.len()
    )
    .into_bytes();
    for (at, stream) in contents.iter().enumerate() {
        let page = format!(
            "{} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {} 0 R/Resources<</Font<</F1 3 0 R>>/XObject<</X 4 0 R>>>>>>endobj\n",
            first + 2 * at,
            first + 2 * at + 1
        );
        out.extend(page.bytes());
        out.extend(format!("{} 0 obj<</Length {}>>stream\n", first + 2 * at + 1, stream.len()).bytes());
        out.extend(stream);
        out.extend(b"\nendstream endobj\n");
    }
    out.extend(format!("trailer<</Root 1 0 R{trailer}>>\n%%EOF\n").bytes());
    out
}

/// How a text is set.
#[derive(Clone, Copy)]
struct Setting {
    columns: usize,
    lines: usize,
    hyphens: bool,
    foot: fn(usize, usize) -> String,
}

const WIDE: Setting =
    Setting { columns: 80, lines: 24, hyphens: false, foot: |page, of| format!("Page {page} of {of}") };
const NARROW: Setting = Setting { columns: 37, lines: 31, hyphens: true, foot: |page, _| format!("– {page} –") };

/// Paragraphs set on pages with a running head and a foot. A paragraph that begins with `#` is a heading.
fn set(paragraphs: &[impl AsRef<str>], how: Setting) -> Vec<u8> {
    let mut lines: Vec<(f64, f64, String)> = Vec::new();
    for paragraph in paragraphs {
        let paragraph = paragraph.as_ref();
        let (size, text) = paragraph.strip_prefix("# ").map_or((10.0, paragraph), |text| (15.0, text));
        for (at, line) in broken(text, how).into_iter().enumerate() {
            lines.push((size, if at == 0 { 22.0 } else { 13.0 }, line));
        }
    }
    let chunks: Vec<_> = lines.chunks(how.lines).collect();
    let pages = chunks.iter().enumerate().map(|(at, chunk)| {
        let mut page: Vec<Set> = Vec::new();
        if at > 0 {
            page.push((60.0, 800.0, 8.0, "Exemple SAS – Data processing agreement".to_owned()));
        }
        let mut y = 770.0;
        for (size, step, line) in *chunk {
            y -= step;
            page.push((60.0, y, *size, line.clone()));
        }
        page.push((60.0, 40.0, 8.0, "Exemple SAS, 1 rue du Port, Nantes".to_owned()));
        page.push((480.0, 40.0, 8.0, (how.foot)(at + 1, chunks.len())));
        page
    });
    pdf(&pages.collect::<Vec<_>>())
}

fn broken(text: &str, how: Setting) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let room = how.columns.saturating_sub(lines.last().unwrap().chars().count() + 1);
        let length = word.chars().count();
        if length <= room {
            let line = lines.last_mut().unwrap();
            *line = format!("{line} {word}").trim_start().to_owned();
        } else if how.hyphens && length > 8 && room > 5 && word.chars().all(char::is_alphabetic) {
            let head: String = word.chars().take(4).collect();
            let line = lines.last_mut().unwrap();
            *line = format!("{line} {head}-").trim_start().to_owned();
            lines.push(word.chars().skip(4).collect());
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}

const FRENCH: [&str; 7] = [
    "# Accord de sous-traitance",
    "Le présent accord fixe les conditions dans lesquelles le sous-traitant effectue pour le compte du responsable de traitement les opérations décrites en annexe.",
    "# 1. Instructions",
    "Le sous-traitant ne traite les données que sur instruction documentée. S’il estime qu’une instruction constitue une violation du règlement, il en informe immédiatement le responsable.",
    "• Il tient un registre des catégories d’activités effectuées pour le compte du responsable.",
    "• Il notifie toute violation dans un délai de quarante-huit heures après en avoir pris connaissance.",
    "Les données sont supprimées dans les trente jours qui suivent la fin du contrat, sauf obligation légale de conservation plus longue dont le sous-traitant informe le responsable avant le commencement du traitement concerné.",
];

/// The text four times, each part with a number of its own.
fn long() -> Vec<String> {
    let parts = (2..6).flat_map(|part| {
        FRENCH[2..].iter().map(move |text| text.replace("sous-traitant", &format!("sous-traitant {part}")))
    });
    FRENCH.iter().map(|text| (*text).to_owned()).chain(parts).collect()
}

#[test]
fn the_words_are_the_same_however_pages_are_set() {
    let wide = document(&set(&long(), WIDE)).unwrap();
    let narrow = document(&set(&long(), NARROW)).unwrap();
    assert_eq!(difference(&wide, &narrow), crate::verify::text::Difference::default());
    assert_eq!(wide.fingerprint(), narrow.fingerprint());
    let copy = wide.to_copy();
    assert!(copy.starts_with("# Accord de sous-traitance\n\nLe présent accord fixe"), "{copy}");
    for gone in ["Page", "rue du Port", "Exemple"] {
        assert!(!copy.contains(gone) && !narrow.to_copy().contains(gone), "{gone}:\n{}", narrow.to_copy());
    }
    assert_eq!(copy, narrow.to_copy(), "paragraphs, headings and items are found again");
}

#[test]
fn a_changed_clause_is_told_and_nothing_else() {
    let changed: Vec<String> =
        long().iter().map(|paragraph| paragraph.replace("trente jours", "quatre-vingt-dix jours")).collect();
    let (before, after) = (document(&set(&long(), WIDE)).unwrap(), document(&set(&changed, NARROW)).unwrap());
    let difference = difference(&before, &after);
    assert_eq!(difference.changes().count(), 5);
    assert!(difference.changes().all(|change| matches!(change, Change::Changed(_))), "{difference:?}");
}

#[test]
fn cells_beside_one_another_are_rows() {
    let cell = |x: f64, y: f64, text: &str| (x, y, 10.0, text.to_owned());
    let page = vec![
        (60.0, 780.0, 16.0, "Sub-processors".to_owned()),
        cell(60.0, 740.0, "Vendor"),
        cell(220.0, 740.0, "Purpose"),
        cell(420.0, 740.0, "Country"),
        cell(60.0, 715.0, "Acme Hosting"),
        cell(60.0, 703.0, "GmbH"),
        cell(220.0, 715.0, "Hosting of the"),
        cell(220.0, 703.0, "application"),
        cell(420.0, 715.0, "Germany"),
        cell(60.0, 680.0, "Beta Mail"),
        cell(220.0, 680.0, "E-mail"),
        cell(420.0, 680.0, "USA"),
        cell(60.0, 640.0, "The list is complete."),
    ];
    let text = document(&pdf(&[page])).unwrap();
    let expected = "# Sub-processors\n\n| Vendor | Purpose | Country |\n| Acme Hosting GmbH | Hosting of the application | Germany |\n\
                    | Beta Mail | E-mail | USA |\n\nThe list is complete.\n";
    assert_eq!(text.to_copy(), expected);
    let listed = crate::verify::list::read(&text);
    assert_eq!(listed.iter().map(|named| named.countries[0].code().to_owned()).collect::<Vec<_>>(), ["DE", "US"]);
}

#[test]
fn cells_that_touch_and_cells_that_are_empty_keep_their_columns() {
    let cell = |x: f64, y: f64, text: &str| (x, y, 10.0, text.to_owned());
    let page = vec![
        cell(60.0, 740.0, "Vendor"),
        cell(170.0, 740.0, "Purpose"),
        cell(300.0, 740.0, "Country"),
        // A letter is 6 points wide, so that 8 are left before the next cell.
        cell(60.0, 720.0, "Acme Hosting GmbH"),
        cell(170.0, 720.0, "Hosting"),
        cell(300.0, 720.0, "Germany"),
        cell(60.0, 700.0, "Beta Mail"),
        cell(300.0, 700.0, "France"),
        cell(170.0, 680.0, "E-mail"),
        cell(300.0, 680.0, "USA"),
    ];
    let expected = "| Vendor | Purpose | Country |\n| Acme Hosting GmbH | Hosting | Germany |\n\
                    | Beta Mail |  | France |\n|  | E-mail | USA |\n";
    assert_eq!(document(&pdf(&[page])).unwrap().to_copy(), expected);
}

#[test]
fn a_file_without_its_text_says_why() {
    let locked = format!("/Encrypt<</Filter/Standard/V 1/R 2/O<{0}>/U<{0}>/P -4>>/ID[<00><00>]", "41".repeat(32));
    let picture = "4 0 obj<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>stream\nA\nendstream endobj\n";
    for (bytes, why) in [
        (file(&[b"BT (x) Tj ET".to_vec()], "", &locked), Unreadable::Encrypted),
        (file(&[b"/X Do".to_vec()], picture, ""), Unreadable::Scanned),
        (file(&[Vec::new()], "", ""), Unreadable::Empty),
        (b"%PDF-1.7\nnothing".to_vec(), Unreadable::Broken),
        (b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj trailer<</Root 1 0 R>>".to_vec(), Unreadable::Broken),
        (vec![b'%'; FILE + 1], Unreadable::TooLarge),
    ] {
        assert_eq!(document(&bytes), Err(why), "{}", String::from_utf8_lossy(&bytes[..bytes.len().min(300)]));
    }
}

#[test]
fn a_file_that_draws_without_end_is_given_up() {
    let calls = |next: usize| format!("/X{next} Do ").repeat(4);
    let forms: String = (4..40)
        .map(|number| {
            let stream = calls(number + 1);
            format!(
                "{number} 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X{0} {0} 0 R>>>>/Length {1}>>stream\n{stream}\nendstream endobj\n",
                number + 1,
                stream.len()
            )
        })
        .collect();
    assert_eq!(document(&file(&[b"/X Do".to_vec()], &forms, "")), Err(Unreadable::TooLarge));
}

#[test]
fn what_the_reader_does_on_its_own_thread_stays_there() {
    let index = |at: usize| Ok(vec![1][at]);
    assert_eq!(apart(move || index(3)), Err(Unreadable::Broken));
    assert_eq!(apart(|| Ok(7)), Ok(7));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_damage_is_more_than_a_reason(
        at in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..12),
        length in any::<prop::sample::Index>(),
        is_cut in any::<bool>(),
    ) {
        let mut bytes = set(&FRENCH, NARROW);
        for (index, byte) in at {
            let at = index.index(bytes.len());
            bytes[at] = byte;
        }
        if is_cut {
            bytes.truncate(length.index(bytes.len()));
        }
        let _ = document(&bytes);
    }

    #[test]
    fn no_bytes_are_more_than_a_reason(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = document(&[b"%PDF-1.7\n".as_slice(), &bytes].concat());
    }
}
