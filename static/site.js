// Everything here is a convenience: without it every page works as it is.
"use strict";
const sip = {
	one: (selector, within = document) => within.querySelector(selector),
	all: (selector, within = document) => within.querySelectorAll(selector),
	make(name, attributes, ...children) {
		const element = document.createElement(name);
		for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
		element.append(...children);
		return element;
	},
	/** Reads what the browser keeps for all pages, or for this tab, or has it keep it. */
	stored(key, value, place = "localStorage") {
		try {
			const storage = window[place];
			if (value === undefined) return storage.getItem(key) || "";
			if (value) storage.setItem(key, value);
			else storage.removeItem(key);
		}
		catch {
			// Storage is off: the choice lasts for this page.
		}
		return value || "";
	},
	/** Makes a button copy a text, and say so. */
	copies(button, text) {
		button.addEventListener("click", async () => {
			let copied;
			try {
				copied = await text();
				await navigator.clipboard.writeText(copied);
			}
			catch {
				if (copied === undefined) return;
				const area = sip.make("textarea", { class: "unseen" }, copied);
				document.body.append(area);
				area.select();
				document.execCommand("copy");
				area.remove();
				button.focus();
			}
			button.classList.add("done");
			sip.say(sip.words.copied);
			setTimeout(() => button.classList.remove("done"), 1600);
		});
		return button;
	},
	copyButton(name, text, what = "") {
		const { one, make, words } = sip;
		const button = make("button", { type: "button", class: "copy" }, make("span", {}, name), make("span", {}, words.copied));
		if (what) button.setAttribute("aria-label", name + ": " + what);
		return sip.copies(button, text);
	},
	/** Loads a script that only some readers need. */
	load: (src) => new Promise((resolve, reject) => {
		const script = sip.make("script", { src });
		script.addEventListener("load", resolve);
		script.addEventListener("error", reject);
		document.head.append(script);
	}),
	/** Says something to those who do not see the page. */
	say(text) {
		sip.said.textContent = text;
		setTimeout(() => {
			sip.said.textContent = "";
		}, 1600);
	},
	words: document.getElementById("script").dataset,
};
sip.said = sip.make("p", { class: "unseen", role: "status" });
document.body.append(sip.said);

(({ one, all, stored, words }) => {
	// Theme: the system's, light, dark
	const theme = one("#theme");
	const names = words.themes.split(";");
	const label = theme.ariaLabel;
	const themes = ["", "light", "dark"];
	const show = (name) => {
		document.documentElement.dataset.theme = name;
		theme.title = theme.ariaLabel = label + ": " + names[themes.indexOf(name)];
	};
	theme.hidden = false;
	show(stored("theme"));
	theme.addEventListener("click", () => show(stored("theme", themes[(themes.indexOf(stored("theme")) + 1) % 3])));

	// The language switch stays at the section that is read.
	for (const link of all(".languages a")) {
		link.addEventListener("click", () => {
			link.hash = location.hash;
		});
	}

	// Copying
	for (const pre of all(".message pre")) pre.after(sip.copyButton(words.copy, () => pre.textContent));
	for (const code of all(".commands code")) code.after(sip.copyButton(words.copy, () => code.textContent, code.textContent));
	for (const button of all(".twin")) {
		// A page that was opened as a file may not read another one.
		button.hidden = location.protocol === "file:";
		sip.copies(button, async () => {
			const answer = await fetch(button.dataset.twin);
			if (!answer.ok) throw new Error(answer.status);
			return answer.text();
		});
	}

	// The contents follow the reader.
	const entries = [...all(".contents a")].map((link) => [link, document.getElementById(link.hash.slice(1))]).filter((entry) => entry[1]);
	let marked = null;
	const follow = () => {
		let here = entries[0][0];
		let last = -Infinity;
		for (const [link, section] of entries) {
			const top = section.getBoundingClientRect().top;
			// Of two sections beside each other the first one counts.
			if (top < innerHeight / 3 && top > last + 4) {
				here = link;
				last = top;
			}
		}
		if (here === marked) return;
		if (marked) marked.removeAttribute("aria-current");
		here.setAttribute("aria-current", "true");
		const list = here.closest(".contents");
		if (list.scrollWidth > list.clientWidth) list.scrollLeft = here.offsetLeft - list.clientWidth / 3;
		marked = here;
	};
	if (entries.length) {
		let waiting = false;
		addEventListener("scroll", () => {
			if (!waiting) {
				waiting = true;
				requestAnimationFrame(() => {
					waiting = false;
					follow();
				});
			}
		}, { passive: true });
		follow();
	}

	// Keys
	const keys = one("#keys");
	const single = one("#single");
	const help = one("#help");
	help.hidden = false;
	help.addEventListener("click", () => keys.showModal());
	single.checked = stored("single") !== "off";
	single.addEventListener("change", () => stored("single", single.checked ? "" : "off"));
	addEventListener("keydown", (event) => {
		const typing = event.target.closest && event.target.closest("input, select, textarea");
		const plain = single.checked && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
		if ((plain && event.key === "/") || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k")) {
			event.preventDefault();
			if (keys.open) keys.close();
			const search = one(".search input");
			if (!search) return;
			search.focus();
			search.select();
		}
		else if (plain && event.key === "?" && !keys.open) {
			keys.showModal();
		}
	});
})(sip);
