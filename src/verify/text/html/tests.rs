use super::*;
use proptest::prelude::*;

fn copy(page: &str) -> String {
    document(page).map(|text| text.to_copy()).unwrap_or_else(|why| format!("!{}", why.code()))
}

const TEXT: &str = "<p>The processor acts only on documented instructions of the controller and tells it of a breach at once, in writing, with all it knows.</p>";
const SAID: &str = "The processor acts only on documented instructions of the controller and tells it of a breach at once, in writing, with all it knows.\n";

#[test]
fn what_stands_around_a_text_is_left_out() {
    for around in [
        "<nav>Home</nav>",
        "<header><a href=/>Exemple</a></header>",
        "<footer>© 2026 Exemple, 1 rue du Port</footer>",
        "<aside>Read also our guide</aside>",
        "<div role=navigation>Docs</div>",
        "<div role=dialog>Subscribe to our letter</div>",
        "<div aria-modal=true>Hello</div>",
        "<dialog open>Hello</dialog>",
        "<div id=onetrust-consent-sdk><p>We use cookies.</p><button>Accept</button></div>",
        "<div id='didomi-host'>Your choice</div>",
        "<div id='axeptio_overlay'>Cookies</div>",
        "<div id='CybotCookiebotDialog'>Cookies</div>",
        "<div id='tarteaucitronRoot'>Cookies</div>",
        "<div class='Site-CookieBanner'>We use cookies. <a href=#>Accept</a></div>",
        "<div class=cookies><p>Your device, your choice.</p><button>OK</button></div>",
        "<div data-testid=cookie-bar class=css-1><p>Your choice.</p><button>Allow</button></div>",
        "<div class=fixed><p>Cookies help us.</p><button>Alle akzeptieren</button><button>Mehr</button></div>",
        "<section class='gdpr_notice'>Cookies. <button>OK</button></section>",
        "<script>document.write('x')</script><style>p{}</style><noscript>Switch it on</noscript>",
        "<div hidden>secret</div>",
        "<div style='display: none'>secret</div>",
        "<div aria-hidden=true>secret</div>",
        "<span class=sr-only>new window</span>",
        "<ul class=share-buttons><li><a href=#>Share on X</a></li></ul>",
        "<div class='language-picker'><a href=/fr>Français</a> <a href=/de>Deutsch</a></div>",
        "<ul class=breadcrumb><li><a href=/>Home</a></li><li><a href=/legal>Legal</a></li></ul>",
        "<select><option>English</option></select>",
        "<button>Print</button>",
        "<template><p>later</p></template>",
        "<svg><title>Logo</title></svg>",
    ] {
        assert_eq!(copy(&format!("<html><body>{around}{TEXT}</body></html>")), SAID, "{around}");
        assert_eq!(copy(&format!("<body>{TEXT}{around}")), SAID, "{around}");
    }
}

#[test]
fn what_only_looks_like_chrome_stays() {
    for (page, kept) in [
        ("<section id=cookies><h2>Cookies</h2><p>We keep a cookie for a day.</p></section>", "We keep a cookie"),
        ("<div class='content-with-sidebar'><p>Clause one.</p><a href=#>link</a></div>", "Clause one."),
        ("<div class='cookie-banner-provider'><main><p>Clause one.</p></main></div>", "Clause one."),
        ("<body class='has-cookie-banner nav-open'><p>Clause one.</p>", "Clause one."),
        ("<div class=cookies><p>Clause one.</p><a href=#>Our cookies</a></div>", "Clause one."),
        ("<div><p>Cookies are clause one.</p><button>Print</button></div>", "clause one."),
        ("<menu><li>Clause one.</menu>", "Clause one."),
        ("<form id=aspnetForm><p>Clause one.</p></form>", "Clause one."),
        ("<details><summary>Clause</summary><p>Closed at first.</p></details>", "Closed at first."),
        ("<h3><button aria-controls=p1>2. Security</button></h3><div id=p1 hidden><p>Keys.</p></div>", "Keys."),
        (
            "<h3><button aria-controls=p1>2. Security</button></h3><div id=p1 hidden><p>Keys.</p></div>",
            "### 2. Security",
        ),
        ("<div><h3 class=q>3. Audits</h3><div style='display:none'><p>Once a year.</p></div></div>", "Once a year."),
        ("<div role=tabpanel aria-hidden=true><p>Second tab.</p></div>", "Second tab."),
        ("<article><header><h1>Data processing</h1></header></article>", "# Data processing"),
        ("<div hidden=until-found>Findable.</div>", "Findable."),
    ] {
        assert!(copy(&format!("<body>{page}{TEXT}")).contains(kept), "{page}");
    }
}

#[test]
fn no_clause_is_lost_for_where_it_stands() {
    let clause = "<p>Backups are erased within thirty days after the agreement ends, and the processor tells the controller of it in writing without any delay.</p>";
    let most = clause.repeat(4);
    for page in [
        format!("<main><p>{}</p></main><div>{most}</div>", "A few words of welcome. ".repeat(5)),
        format!("<h1>DPA</h1><aside>{most}</aside>"),
        format!("<h1>DPA</h1><div role=complementary>{most}</div>"),
        format!("<h1>DPA</h1><div class=privacy-notice>{most}<a href=#>Top</a></div>"),
        format!("<h1>DPA</h1><div id=cmplz-document>{most}</div>"),
        format!("<article><h1>DPA</h1><footer>{clause}</footer></article>"),
        format!("<main><div class=alert role=alert>{clause}</div></main>"),
        format!("<article><div role=status>{clause}</div></article>"),
        format!("<div hidden id=S:0>{clause}</div><script>swap()</script>"),
        format!("<div class=title>4. Backups</div><div style='display: none'>{clause}</div>"),
        "<table><caption>Backups are erased</caption><tr><td>a<td>b</table>".to_owned(),
        "<table><tr><td>a<td>b<tr hidden><td>Backups are erased<td>c</table>".to_owned(),
        "<ul><li hidden>Backups are erased</ul>".to_owned(),
        "<button class=accordion>4. Backups are erased</button><div>At once.</div>".to_owned(),
        "<button aria-expanded=false>4. Backups are erased</button><div>At once.</div>".to_owned(),
        "<div class=lang-en><table><tr><td><a href=#>Backups are erased</a><td><a href=#>b</a></table></div>"
            .to_owned(),
    ] {
        let copy = copy(&format!("<body>{page}{TEXT}"));
        assert!(copy.contains("Backups are erased"), "{page}\n{copy}");
    }
}

#[test]
fn blocks_are_read_as_they_are_meant() {
    for (page, expected) in [
        ("<h2>A<br>b <a class=header-anchor href=#a>#</a></h2>", "## A b\n"),
        ("<p>one<br>two</p>", "one\n\ntwo\n"),
        ("<p>a&nbsp;b &amp; c&rsquo;s <b>d</b><i>e</i></p>", "a b & c’s de\n"),
        ("<ul><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ul>", "- a\n  - b\n- c\n\nd\n"),
        ("<dl><dt>Acme</dt><dd>Hosting</dd></dl>", "- Acme\n  - Hosting\n"),
        ("<pre>one\ntwo</pre>", "one\n\ntwo\n"),
        ("<table><tr><td>laid out</td></tr></table>", "laid out\n"),
        (
            "<table><tr><th>A<th>B<tr><td>1<br>2<td><ul><li>x<li>y</ul></table>",
            "| A | B |\n| --- | --- |\n| 1; 2 | x; y |\n",
        ),
        ("<table><tr><td rowspan=2>a<td>b<tr><td>c</table>", "| a | b |\n| a | c |\n"),
        ("<table><tr><td colspan=2>a<td>b<tr><td>1<td>2<td>3</table>", "| a |  | b |\n| 1 | 2 | 3 |\n"),
        ("<table><tr><td><img alt=Stripe><td>Pay</table>", "| Stripe | Pay |\n"),
        ("<table><tr><td><table><tr><td>a<td>b</table></table>", "| a | b |\n"),
    ] {
        assert_eq!(whole(page).unwrap().to_copy(), expected, "{page}");
    }
}

#[test]
fn pages_without_their_text_say_why() {
    for (page, why) in [
        ("<div id=root></div><script src=app.js></script>", "needs-script"),
        (
            "<noscript>You need to enable JavaScript to run this app.</noscript><div id=app>Loading</div>",
            "needs-script",
        ),
        ("<h1>Please enable JavaScript</h1><p>This page needs it.</p>", "needs-script"),
        ("<title>Just a moment...</title><h1>example.com</h1><p>Verifying you are human.</p>", "bot-wall"),
        ("<script>window._cf_chl_opt={}</script><p>example.com</p>", "bot-wall"),
        ("<h1>Access Denied</h1><p>You don't have permission. Reference #18.2</p>", "bot-wall"),
        ("<main><p>We use cookies. Choose what you allow, then go on.</p></main>", "cookie-wall"),
        ("<div id=didomi-host>We use cookies <button>Accept all</button></div>", "cookie-wall"),
        ("<h1>Sign in</h1><form><input type=email><input type=password></form>", "sign-in"),
        ("<p> </p>", "empty"),
        ("", "empty"),
    ] {
        assert_eq!(copy(page), format!("!{why}"), "{page}");
    }
}

#[test]
fn a_short_page_is_no_wall_for_what_its_site_does() {
    for page in [
        "<script src=/cdn-cgi/challenge-platform/scripts/jsd/main.js></script><table><tr><th>Sub-processor<th>Country<tr><td>Acme<td>France</table>",
        "<script></script><table><tr><th>Sub-processor<th>Country<tr><td>Acme<td>France</table><noscript>Tracking</noscript>",
    ] {
        assert!(copy(page).contains("| Acme | France |"), "{page}");
    }
}

#[test]
fn the_main_part_is_preferred_where_it_says_something() {
    let beside = "<p>Beside it.</p>";
    assert_eq!(copy(&format!("<body>{beside}<main>{TEXT}</main>")), SAID);
    assert!(copy(&format!("<body>{TEXT}<main></main>")).contains(SAID));
    assert!(copy(&format!("<main>{TEXT}</main><main>{beside}</main>")).contains("Beside it."));
}

proptest! {
    #[test]
    fn no_page_is_too_odd(page in "(<[/a-z!][a-z0-9 =\"'>/-]{0,12}>?|[ a-zé&;#0-9]{0,6}|<(table|tr|td|li|b|p|svg|select|template|frameset|a|h1|button)>){0,60}") {
        let _ = document(&page);
    }

    #[test]
    fn no_bytes_are_too_odd(bytes in prop::collection::vec(any::<u8>(), 0..400), at in 0..4_usize) {
        let header = [None, Some("text/html"), Some("text/plain"), Some("text/markdown")][at];
        let _ = crate::verify::text::read(&bytes, header);
    }
}
