"""A browser driven over WebDriver (W3C, level 2) by the standard library alone: Chromium through its own driver."""
import base64, json, subprocess, urllib.error, urllib.request

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"  # fixed by the standard
# The private characters that stand for keys (the standard, section 15.4.2).
ENTER, ESCAPE, TAB, SPACE, SHIFT = "\ue007", "\ue00c", "\ue004", "\ue00d", "\ue008"
LEFT, HOME, END = "\ue012", "\ue011", "\ue010"


class Browser:
    """One window of a headless Chromium. Use it in `with`."""

    patience = 60  # seconds that a condition may take to come true

    def __enter__(self):
        self.driver = subprocess.Popen(
            ["chromedriver", "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        for line in self.driver.stdout:
            if "started successfully on port" in line:
                self.root = f"http://127.0.0.1:{int(line.rstrip().rstrip('.').split()[-1])}/session"
                break
        options = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars"]
        wanted = {
            "browserName": "chrome",
            "goog:chromeOptions": {"args": options},
            "goog:loggingPrefs": {"browser": "ALL"},
            "timeouts": {"script": self.patience * 1000},
        }
        started = self._ask("POST", "", {"capabilities": {"alwaysMatch": wanted}})
        self.root += "/" + started["sessionId"]
        return self

    def __exit__(self, *_):
        try:
            self._ask("DELETE", "")
        finally:
            self.driver.terminate()
            self.driver.wait()

    def _ask(self, method, path, body=None):
        data = None if method != "POST" else json.dumps(body or {}).encode()
        request = urllib.request.Request(self.root + path, data, {"Content-Type": "application/json"}, method=method)
        try:
            with urllib.request.urlopen(request, timeout=120) as reply:
                return json.load(reply)["value"]
        except urllib.error.HTTPError as error:
            raise AssertionError(json.load(error)["value"]["message"].splitlines()[0]) from None

    def open(self, address):
        self._ask("POST", "/url", {"url": address})

    def back(self):
        self._ask("POST", "/back")

    def path(self):
        return "/" + self._ask("GET", "/url").split("/", 3)[3]

    def run(self, script, *arguments):
        """What a script returns; its arguments are in `arguments`."""
        return self._ask("POST", "/execute/sync", {"script": script, "args": list(arguments)})

    def wait_for(self, script, *arguments):
        """What a script hands to its last argument, a function."""
        return self._ask("POST", "/execute/async", {"script": script, "args": list(arguments)})

    def until(self, condition, *arguments):
        """Waits until an expression is true; it is looked at again and again. Returns what it is then."""
        script = """
          const [done, given] = [arguments[arguments.length - 1], [...arguments].slice(0, -1)];
          const holds = (...arguments) => { try { return CONDITION; } catch { return null; } };
          const look = () => { const found = holds(...given); found ? done(found) : setTimeout(look, 15); };
          look();
        """.replace("CONDITION", condition)
        try:
            return self.wait_for(script, *arguments)
        except AssertionError as error:
            shown = self.run("return document.body.innerText.slice(0, 600)")
            raise AssertionError(f"never came true: {condition} {arguments}: {error}\nThe page shows:\n{shown}") from None

    def find(self, selector):
        self.until("document.querySelector(arguments[0])", selector)
        return self._ask("POST", "/element", {"using": "css selector", "value": selector})[ELEMENT]

    def click(self, selector):
        self._ask("POST", f"/element/{self.find(selector)}/click")

    def type(self, selector, text):
        self._ask("POST", f"/element/{self.find(selector)}/value", {"text": text})

    def press(self, *keys):
        """Presses keys where the focus is, one after the other; a key within a tuple is held with the next."""
        strokes = []
        for key in keys:
            held = key if isinstance(key, tuple) else (key,)
            strokes += [{"type": "keyDown", "value": one} for one in held]
            strokes += [{"type": "keyUp", "value": one} for one in reversed(held)]
        self._ask("POST", "/actions", {"actions": [{"type": "key", "id": "keys", "actions": strokes}]})

    def press_in(self, selector, *keys):
        """Presses keys in an element, which gets the focus."""
        self.find(selector)
        self.run("document.querySelector(arguments[0]).focus()", selector)
        self.press(*keys)

    def text(self, selector):
        return self.run("return document.querySelector(arguments[0])?.innerText ?? ''", selector)

    def focused(self):
        """The element that has the focus, as its tag and name."""
        return self.run(
            "const e = document.activeElement;"
            "return `${e.tagName.toLowerCase()} ${e.id || e.getAttribute('aria-label') || e.innerText}`.slice(0, 80)"
        )

    def window(self, width, height=900, scheme="light", motion="no-preference"):
        """Sets the size of the page in CSS pixels, and what the user prefers."""
        self._devtools("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        preferred = {"prefers-color-scheme": scheme, "prefers-reduced-motion": motion}
        self._devtools("Emulation.setEmulatedMedia", features=[{"name": n, "value": v} for n, v in preferred.items()])

    def seconds(self):
        """The processor time that the page's main thread has taken, in seconds: other work of the machine is not in it."""
        self._devtools("Performance.enable", timeDomain="threadTicks")
        return next(m["value"] for m in self._devtools("Performance.getMetrics")["metrics"] if m["name"] == "TaskDuration")

    def _devtools(self, command, **parameters):
        return self._ask("POST", "/goog/cdp/execute", {"cmd": command, "params": parameters})

    def picture(self, path):
        with open(path, "wb") as file:
            file.write(base64.b64decode(self._ask("GET", "/screenshot")))

    def complaints(self):
        """What the console has warned of since it was last asked."""
        return [e["message"] for e in self._ask("POST", "/se/log", {"type": "browser"}) if e["level"] in ("SEVERE", "WARNING")]
