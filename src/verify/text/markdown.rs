//! Markdown, and the HTML that stands inside it.

use super::document::Document;
use super::html;
use super::unreadable::Unreadable;
use pulldown_cmark::{Options, Parser, html::push_html};

/// Markdown as blocks. It is read by way of HTML, since tables of real lists hold HTML in their cells.
///
/// # Errors
/// When it unfolds beyond all bounds.
pub fn document(text: &str) -> Result<Document, Unreadable> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut page = String::from("<main>");
    push_html(&mut page, Parser::new_ext(text, options));
    page.push_str("</main>");
    html::whole(&page)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_links_and_html_are_read() {
        let text = "---\ntitle: x\n---\n# List\n\n**Acme** by [us](https://example.com).\n\n| Name | Use |\n| -- | -- |\n\
                    | Beta | <ul><li>Mail</li><li>Chat</li></ul> |\n\n* one\n* two\n";
        let copy = "# List\n\nAcme by us.\n\n| Name | Use |\n| --- | --- |\n| Beta | Mail; Chat |\n\n- one\n- two\n";
        assert_eq!(document(text).unwrap().to_copy(), copy);
    }
}
