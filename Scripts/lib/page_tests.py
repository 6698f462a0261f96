#!/usr/bin/env python3
"""Uses the page of a running server as a reader would, in Chromium; the server has read the sample crisis.

page_tests.py ADDRESS [PICTURES]   with PICTURES, a folder, each view is drawn into a file of it as well
"""
import sys
from pathlib import Path

from webdriver import END, ENTER, ESCAPE, HOME, LEFT, SHIFT, SPACE, TAB, Browser

address = sys.argv[1].rstrip("/")
pictures = Path(sys.argv[2]) if len(sys.argv) > 2 else None
tests = []


def test(function):
    tests.append(function)
    return function


READY = "document.querySelector('#stage').childElementCount && !document.getElementById('sentence').textContent.startsWith('Reading')"
SENTENCE = "document.getElementById('sentence').textContent.includes(arguments[0])"
SHOWN = "document.getElementById('evidence').hidden === false && document.querySelector('#evidence mark')"
HIDDEN = "document.getElementById('evidence').hidden"
PATH = "(location.pathname + location.search).includes(arguments[0])"
VANTAGE = "at=2022-02-23&as-of=2022-02-23"


def visit(path):
    browser.open(address + path)
    browser.until(READY)


def same(found, wanted):
    assert found == wanted, f"{found!r} is not {wanted!r}"


def fits():
    """Nothing is cut off at the side."""
    path = browser.path()
    wide, window = browser.run("return [document.documentElement.scrollWidth, innerWidth]")
    assert wide <= window, f"{path} is {wide} px wide in a window of {window}"


@test
def the_worlds_clock_is_scrubbed():
    visit(f"/timeline?{VANTAGE}")
    browser.until(SENTENCE, "up to 23 February 2022, as known by 23 February 2022")
    before = browser.text("#sentence")
    browser.press_in("#at", LEFT, LEFT, LEFT)
    browser.until(SENTENCE, "up to 20 February 2022, as known by 23 February 2022")
    browser.until(PATH, "at=2022-02-20&as-of=2022-02-23")
    assert browser.text("#sentence") != before
    same(browser.text("#command code"), "annals timeline --at 2022-02-20 --as-of 2022-02-23")


@test
def the_clock_of_knowledge_is_scrubbed():
    visit(f"/timeline?{VANTAGE}")
    shown = "document.querySelectorAll('#stage svg .mark:not(.unknown-yet)').length"
    before = browser.run(f"return {shown}")
    browser.press_in("#as-of", HOME)
    browser.until(f"{shown} < arguments[0]", before)
    browser.until(SENTENCE, "up to 23 February 2022, as known by 2")
    browser.press_in("#as-of", END)
    browser.until(f"{shown} >= arguments[0]", before)


@test
def locked_clocks_move_together():
    visit(f"/timeline?{VANTAGE}")
    browser.click("#lock")
    browser.press_in("#at", LEFT)
    browser.until(SENTENCE, "up to 22 February 2022, as known by 22 February 2022")
    browser.until(PATH, "lock=true")


@test
def evidence_is_opened_and_closed():
    visit(f"/timeline?{VANTAGE}")
    item = "#stage ol.events li:nth-child(2) button"
    said = browser.text(item)
    browser.click(item)
    browser.until(SHOWN)
    browser.until(PATH, "event=")
    quote, around = browser.text("#evidence mark"), browser.text("#evidence blockquote p")
    assert quote and quote in around, "the quotation is not marked where it stands"
    assert "Read from" in browser.text("#evidence dl")
    browser.press(ESCAPE)
    browser.until(HIDDEN)
    same(browser.run("return document.activeElement.innerText"), said)


@test
def a_value_is_asked_why():
    visit(f"/state?{VANTAGE}&projection=sanctions")
    browser.until(SENTENCE, "What held on 23 February 2022")
    same(browser.run("return document.querySelectorAll('#stage section').length"), 1)
    browser.click("#stage .value button")
    browser.until("document.querySelector('#stage .reasons blockquote')?.innerText.length > 20")
    same(browser.run("return document.querySelector('#stage .value button').getAttribute('aria-expanded')"), "true")


@test
def two_days_are_compared():
    visit("/diff")
    browser.type("input[name=from]", "2022-02-20")
    browser.type("input[name=to]", "2022-02-23")
    browser.press(ENTER)
    browser.until(SENTENCE, "from 2022-02-20 to 2022-02-23: ")
    browser.until(PATH, "from=2022-02-20&to=2022-02-23")
    browser.click("#stage details summary")
    browser.until("document.querySelector('#stage details[open] blockquote').innerText.length > 20")
    same(browser.text("#command code"), "annals diff 2022-02-20 2022-02-23")


@test
def the_crisis_is_replayed():
    visit("/timeline?at=2022-01-25")
    before = browser.run("return Number(document.getElementById('at').value)")
    browser.click("#play")
    same(browser.text("#play"), "Pause")
    browser.until("Number(document.getElementById('at').value) >= arguments[0] + 2", before)
    browser.click("#play")
    same(browser.text("#play"), "Play")
    stopped = browser.text("#sentence")
    browser.until("(window.frames_seen = (window.frames_seen ?? 0) + 1) > 40")
    same(browser.text("#sentence"), stopped)


@test
def an_address_shows_what_it_says_and_back_goes_back():
    visit(f"/relations?{VANTAGE}&event=26")
    browser.until(SHOWN)
    same(browser.run("return document.getElementById('at').getAttribute('aria-valuetext')"), "23 February 2022")
    browser.click("nav a[href^='/map']")
    browser.until("location.pathname === '/map' && document.querySelector('#stage svg.map')")
    browser.back()
    browser.until("location.pathname === '/relations' && document.querySelector('#stage .node')")
    browser.until(SHOWN)
    same(browser.run("return document.querySelector('nav [aria-current]').innerText"), "Relations")


@test
def filters_narrow_and_keep_the_focus():
    visit(f"/timeline?{VANTAGE}")
    browser.press_in("#filters input[data-key='kind talks']", SPACE)
    browser.until(SENTENCE, "of talks up to")
    browser.until(PATH, "kind=talks")
    same(browser.run("return document.activeElement.dataset.key"), "kind talks")
    browser.press(SPACE)
    browser.until("!document.getElementById('sentence').textContent.includes('of talks')")


@test
def a_search_without_a_hit_is_said_in_words():
    visit("/timeline")
    browser.type("#search", "zebra")
    browser.press(ENTER)
    browser.until("document.querySelector('#stage .empty')?.innerText.includes('no such event')")
    browser.until(SENTENCE, "0 events that hold “zebra”")


@test
def markup_in_an_article_is_shown_as_text():
    visit("/timeline?search=France%20imposed%20sanctions%20on%20Belarus")
    browser.click("#stage ol.events button")
    browser.until(SHOWN)
    shown = browser.text("#evidence")
    for part in ["<img src=x onerror=owned=1>", "<script>owned = 1</script>", "<svg onload=owned=1>"]:
        assert part in shown, f"{part} is not shown"
    same(browser.run("return [typeof owned, document.querySelectorAll('#evidence :is(script, img, svg, a)').length]"), ["undefined", 0])


@test
def actors_stay_in_their_place_while_a_clock_moves():
    visit(f"/relations?{VANTAGE}")
    where = "[...document.querySelectorAll('#stage .node text')].map((e) => `${e.textContent} ${e.getAttribute('x')} ${e.getAttribute('y')}`).join('|')"
    edges = "document.querySelectorAll('#stage .edge').length"
    browser.until(f"{edges} > 3")
    places, lines = browser.run(f"return {where}"), browser.run(f"return {edges}")
    assert "Russia" in places and "United States" in places, "ids instead of names"
    browser.press_in("#at", HOME)
    browser.until(f"{edges} !== arguments[0]", lines)
    if browser.run(f"return {edges}"):
        same(browser.run(f"return {where}"), places)


@test
def everything_can_be_reached_by_keyboard():
    visit(f"/timeline?{VANTAGE}")
    browser.run("document.activeElement.blur()")
    browser.press(TAB)
    same(browser.focused(), "a Skip to the view")
    seen = []
    for _ in range(60):
        browser.press(TAB)
        seen.append(browser.focused())
        if seen[-1].startswith("button Copy the command"):
            break
    names = ["Annals", "Timeline", "Diff", "at-date", "at", "as-of-date", "as-of", "lock", "play", "search", "Copy the command"]
    missing = [name for name in names if not any(name in stop for stop in seen)]
    assert not missing, f"not reached by Tab: {missing} of {seen}"
    browser.press(TAB)
    browser.press(ENTER)
    browser.until(SHOWN)
    same(browser.run("return document.activeElement.tagName"), "H2")
    browser.press((SHIFT, TAB))
    browser.press(ESCAPE)
    browser.until(HIDDEN)
    visit(f"/timeline?{VANTAGE}")
    browser.press(TAB, ENTER)
    browser.until("document.activeElement.id === 'view'")


@test
def every_view_fits_a_small_screen():
    for scheme in ["light", "dark"]:
        browser.window(360, 720, scheme)
        for path in [f"/timeline?{VANTAGE}&event=26", f"/state?{VANTAGE}", f"/relations?{VANTAGE}", f"/map?{VANTAGE}",
                     f"/knowledge?{VANTAGE}", "/diff?from=2022-02-20&to=2022-02-23"]:
            visit(path)
            fits()
            picture(f"{path.split('?')[0][1:]}-360-{scheme}")


@test
def letters_twice_as_large_fit():
    browser.window(640, 450)  # a window of 1280 at 200 % has as many CSS pixels
    for view in ["timeline", "state", "relations", "map", "knowledge", "diff"]:
        visit(f"/{view}?{VANTAGE}")
        fits()


# WCAG 2.2, 1.4.3 and 1.4.11: 4.5 to 1 for letters, 3 to 1 for signs.
RATIOS = """
  const style = getComputedStyle(document.documentElement);
  const light = (name) => {
    const hex = style.getPropertyValue(name).trim().slice(1);
    const [r, g, b] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (one, other) => { const [a, b] = [light(one), light(other)].sort((x, y) => y - x); return (a + 0.05) / (b + 0.05); };
  return arguments[0].map(([one, other]) => [one, other, ratio(one, other)]);
"""


@test
def colours_can_be_told_apart():
    letters = ["--ink", "--soft", "--accent", "--cooperation", "--conflict", "--other"]
    pairs = [(name, ground) for name in letters for ground in ["--ground", "--panel", "--band"]]
    pairs += [("--ink", "--mark"), ("--ink", "--sea"), ("--ink", "--land"), ("--focus", "--ground"), ("--focus", "--panel")]
    for scheme in ["light", "dark"]:
        browser.window(1280, scheme=scheme)
        visit("/timeline")
        for one, other, ratio in browser.run(RATIOS, pairs):
            assert ratio >= 4.5, f"{scheme}: {one} on {other} has a contrast of {ratio:.1f}"


@test
def whatever_can_be_used_has_a_name_and_headings_go_down_in_steps():
    nameless = """
      return [...document.querySelectorAll('a, button, input, summary')].filter((e) => e.offsetParent !== null
        && !(e.innerText.trim() || e.getAttribute('aria-label') || e.labels?.length)).map((e) => e.outerHTML.slice(0, 90));
    """
    levels = "return [...document.querySelectorAll('h1, h2, h3')].filter((e) => e.offsetParent !== null && !e.closest('aside')).map((e) => e.tagName)"
    for view in ["timeline", "state", "relations", "map", "knowledge", "diff"]:
        visit(f"/{view}?{VANTAGE}&event=26&from=2022-02-20&to=2022-02-23")
        browser.until(SHOWN)
        same(browser.run(nameless), [])
        found = browser.run(levels)
        same(found[0], "H1")
        same(set(found[1:]) - {"H2"}, set())
        same(browser.run("return document.querySelectorAll('main').length"), 1)


@test
def the_page_is_small_and_loads_nothing_of_others():
    visit("/timeline")
    loaded = browser.run("return performance.getEntries().filter((e) => e.decodedBodySize !== undefined).map((e) => [e.name, e.decodedBodySize])")
    strangers = [name for name, _ in loaded if not name.startswith((address + "/", "data:"))]
    assert not strangers, f"loaded from elsewhere: {strangers}"
    size = sum(size for name, size in loaded if "/v1/" not in name)
    assert 20_000 < size < 100_000, f"the page is {size} bytes"


@test
def views_are_drawn():
    for name, path, scheme in [
        ("timeline", f"/timeline?{VANTAGE}&event=26", "light"), ("timeline", f"/timeline?{VANTAGE}&event=26", "dark"),
        ("map", f"/map?{VANTAGE}", "light"), ("relations", f"/relations?{VANTAGE}", "light"), ("state", f"/state?{VANTAGE}", "light"),
        ("knowledge", f"/knowledge?{VANTAGE}", "light"), ("diff", "/diff?from=2022-02-20&to=2022-02-23", "dark"),
    ]:
        browser.window(1280, 900, scheme)
        visit(path)
        fits()
        if "event=" in path:
            browser.until(SHOWN)
        assert browser.run("return document.querySelectorAll('#stage svg .mark, #stage svg .spot, #stage svg .node, #stage .value, #stage .change').length") > 3
        picture(f"{name}-{scheme}")


def picture(name):
    if pictures:
        browser.picture(pictures / f"{name}.png")


failed = 0
with Browser() as browser:
    for case in tests:
        browser.window(1280)
        try:
            case()
            complaints = browser.complaints()
            assert not complaints, f"the console complains: {complaints}"
            print(f"ok   {case.__name__}")
        except AssertionError as error:
            failed += 1
            print(f"FAIL {case.__name__}: {error}")
print(f"{len(tests) - failed} of {len(tests)} tests of the page passed")
sys.exit(failed > 0)
