//! The company's accent colour as a stylesheet that stays readable on light and dark paper.

/// Used where the company names no colour.
const ACCENT: &str = "#1f4b99";
/// WCAG 2.2 AA for text.
const CONTRAST: f64 = 4.6;

/// The grounds links stand on, the hardest to be read on: tinted boxes.
const LIGHT_PAPERS: [[f64; 3]; 2] = [[238.0, 239.0, 236.0], WHITE];
const DARK_PAPERS: [[f64; 3]; 2] = [[42.0, 45.0, 52.0], [34.0, 36.0, 42.0]];
const WHITE: [f64; 3] = [255.0; 3];

/// `brand.css`: the accent, darkened or lightened until text in it can be read.
pub fn css(accent: Option<&str>) -> String {
    let colour = rgb(accent.unwrap_or(ACCENT)).or_else(|| rgb(ACCENT)).unwrap_or([0.0; 3]);
    let light = toward([0.0; 3], colour, &LIGHT_PAPERS);
    let dark = toward(WHITE, colour, &DARK_PAPERS);
    format!(
        ":root{{--accent:{}}}\n@media (prefers-color-scheme:dark){{:root{{--accent:{}}}}}\n@media print{{:root{{--accent:{}}}}}\n",
        hex(light),
        hex(dark),
        hex(light)
    )
}

/// The colour of the band on internal pages, so that their tabs are told from public ones.
const INTERNAL: &str = "#a3161c";

/// `icon.svg` of the public site: the company's initial on its accent.
pub fn icon(name: &str, accent: Option<&str>) -> String {
    let colour = rgb(accent.unwrap_or(ACCENT)).or_else(|| rgb(ACCENT)).unwrap_or([0.0; 3]);
    initial(name, &hex(toward([0.0; 3], colour, &[WHITE])))
}

/// `icon.svg` of the register.
pub fn internal_icon(name: &str) -> String {
    initial(name, INTERNAL)
}

fn initial(name: &str, colour: &str) -> String {
    let letter: String = name.chars().find(|c| c.is_alphanumeric()).into_iter().flat_map(char::to_uppercase).collect();
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\"><rect width=\"32\" height=\"32\" rx=\"6\" fill=\"{colour}\"/>\
         <text x=\"16\" y=\"23\" text-anchor=\"middle\" font-family=\"system-ui,sans-serif\" font-weight=\"700\" font-size=\"20\" \
         fill=\"#fff\">{letter}</text></svg>\n"
    )
}

fn rgb(hex: &str) -> Option<[f64; 3]> {
    let digits = hex.strip_prefix('#')?;
    let channel = |i: usize| u8::from_str_radix(digits.get(i..i + 2)?, 16).ok().map(f64::from);
    Some([channel(0)?, channel(2)?, channel(4)?])
}

fn hex(colour: [f64; 3]) -> String {
    let digits: String = colour.iter().map(|c| format!("{:02x}", *c as u8)).collect();
    format!("#{digits}")
}

/// The first mix of the colour with `end` that contrasts enough with every paper.
fn toward(end: [f64; 3], colour: [f64; 3], papers: &[[f64; 3]]) -> [f64; 3] {
    let mix = |share: f64| [0, 1, 2].map(|i| colour[i] + (end[i] - colour[i]) * share);
    let reads = |c: &[f64; 3]| papers.iter().all(|p| contrast(*c, *p) >= CONTRAST);
    (0..=20).map(|step| mix(f64::from(step) / 20.0)).find(reads).unwrap_or(end)
}

fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Relative luminance as WCAG defines it.
fn luminance(colour: [f64; 3]) -> f64 {
    let linear = colour.map(|c| {
        let c = c / 255.0;
        if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_accent_can_be_read() {
        for accent in ["#ffff00", "#000000", "#ffffff", "#1f4b99", "#ff0000", "#00ff88"] {
            let colour = rgb(accent).unwrap();
            let light = toward([0.0; 3], colour, &LIGHT_PAPERS);
            assert!(LIGHT_PAPERS.iter().all(|paper| contrast(light, *paper) >= 4.5), "{accent} on light");
            let dark = toward(WHITE, colour, &DARK_PAPERS);
            assert!(DARK_PAPERS.iter().all(|paper| contrast(dark, *paper) >= 4.5), "{accent} on dark");
        }
        for (name, letter) in
            [("« exemple »", ">E<"), ("<b>", ">B<"), ("ß", ">SS<"), ("&", "><"), ("", "><"), ("日本", ">日<")]
        {
            assert!(icon(name, None).contains(&format!("fill=\"#fff\"{letter}/text>")), "{name}");
        }
        assert!(css(Some("#1f4b99")).contains("--accent:#1f4b99"));
    }
}
