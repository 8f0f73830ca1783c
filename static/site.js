// Everything here is a convenience: without it every page works as it is.
(() => {
	"use strict";
	const words = document.getElementById("script").dataset;
	const root = document.documentElement;
	const one = (selector) => document.querySelector(selector);
	const all = (selector) => document.querySelectorAll(selector);
	const make = (name, attributes, ...children) => {
		const element = document.createElement(name);
		for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
		element.append(...children);
		return element;
	};
	const stored = (key, value) => {
		try {
			if (value === undefined) return localStorage.getItem(key) || "";
			if (value) localStorage.setItem(key, value);
			else localStorage.removeItem(key);
		}
		catch {
			// Storage is off: the choice lasts for this page.
		}
		return value || "";
	};

	// Theme
	const theme = one("#theme");
	theme.hidden = false;
	theme.value = stored("theme");
	theme.addEventListener("change", () => {
		root.dataset.theme = stored("theme", theme.value);
	});

	// The language switch stays at the section that is read.
	for (const link of all(".languages a")) {
		link.addEventListener("click", () => {
			link.hash = location.hash;
		});
	}

	// Copying
	const copies = (button, text) => {
		button.addEventListener("click", async () => {
			let copied;
			try {
				copied = await text();
				await navigator.clipboard.writeText(copied);
			}
			catch {
				if (copied === undefined) return;
				const area = make("textarea", { class: "unseen" }, copied);
				document.body.append(area);
				area.select();
				document.execCommand("copy");
				area.remove();
				button.focus();
			}
			button.classList.add("done");
			said.textContent = words.copied;
			setTimeout(() => {
				button.classList.remove("done");
				said.textContent = "";
			}, 1600);
		});
		return button;
	};
	const said = make("p", { class: "unseen", role: "status" });
	document.body.append(said);
	for (const pre of all(".message pre")) {
		const button = make("button", { type: "button", class: "copy" }, make("span", {}, words.copy), make("span", {}, words.copied));
		pre.after(copies(button, () => pre.textContent));
	}
	// A command begins with the name of a tool and goes on after a space.
	for (const code of all("main li code")) {
		if (/^(asterisk|curl|dig|fs_cli|kamcmd|kamctl|ngrep|openssl|opensips-cli|sipp|sipsak|sngrep|ss|tcpdump|tshark|xmllint) ./.test(code.textContent)) {
			code.after(copies(make("button", { type: "button", class: "copy small", "aria-label": words.copy + ": " + code.textContent, title: words.copy }),
				() => code.textContent));
		}
	}

	for (const button of all(".twin")) {
		button.hidden = false;
		copies(button, async () => {
			const answer = await fetch(button.dataset.twin);
			if (!answer.ok) throw new Error(answer.status);
			return answer.text();
		});
	}

	// The contents follow the reader.
	const entries = [...all(".contents a")].map((link) => [link, document.getElementById(link.hash.slice(1))]).filter((entry) => entry[1]);
	const follow = () => {
		let here = null;
		for (const [link, section] of entries) if (section.getBoundingClientRect().top < innerHeight / 3) here = link;
		for (const [link] of entries) {
			if (link === here) link.setAttribute("aria-current", "true");
			else link.removeAttribute("aria-current");
		}
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

	/* An input with a list below it, as ARIA's combobox pattern has it. `find` gives (a promise of) the entries for what
	   has been typed: {text, note, …}; `choose` gets the one that is taken. */
	let boxes = 0;
	const combobox = (input, find, choose, eager) => {
		const list = make("ul", { id: "list" + ++boxes, role: "listbox", "aria-label": input.ariaLabel || input.labels[0].textContent, hidden: "" });
		let items = [];
		let active = -1;
		let asked = 0;
		for (const [key, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id, autocomplete: "off" })) {
			input.setAttribute(key, value);
		}
		input.after(list);
		const close = () => {
			asked++;
			list.hidden = true;
			active = -1;
			input.setAttribute("aria-expanded", "false");
			input.removeAttribute("aria-activedescendant");
		};
		const mark = (index) => {
			active = index;
			[...list.children].forEach((option, i) => option.setAttribute("aria-selected", i === index));
			const option = list.children[index];
			if (!option) return input.removeAttribute("aria-activedescendant");
			input.setAttribute("aria-activedescendant", option.id);
			option.scrollIntoView({ block: "nearest" });
		};
		const take = (index) => {
			const item = items[index];
			close();
			choose(item);
		};
		const open = async (text) => {
			const turn = ++asked;
			const found = await find(text);
			if (turn !== asked) return;
			items = found;
			if (!items.length) return close();
			list.replaceChildren(...items.map((item, i) => {
				const option = make("li", { id: list.id + "-" + i, role: "option", "aria-selected": "false" }, make("b", {}, item.text), ...(item.note ? [" ", make("span", {}, item.note)] : []));
				option.addEventListener("pointerdown", (event) => event.preventDefault());
				option.addEventListener("click", () => take(i));
				return option;
			}));
			list.hidden = false;
			input.setAttribute("aria-expanded", "true");
			mark(eager && text ? 0 : -1);
		};
		input.addEventListener("input", () => open(input.value));
		input.addEventListener("blur", close);
		input.addEventListener("keydown", (event) => {
			const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
			if (step) {
				event.preventDefault();
				if (list.hidden) open(eager ? "" : input.value);
				else mark((active + step + items.length + (active < 0 && step < 0 ? 1 : 0)) % items.length);
			}
			else if (event.key === "Enter" && !list.hidden && active >= 0) {
				event.preventDefault();
				take(active);
			}
			else if (event.key === "Escape" && !list.hidden) {
				event.preventDefault();
				close();
			}
		});
		return { open, close };
	};

	// Search
	const search = one(".search input");
	let suggests = true;
	combobox(search, async (text) => {
		if (!suggests || !text.trim()) return [];
		try {
			const answer = await fetch(words.suggest + "?q=" + encodeURIComponent(text.trim()));
			suggests = answer.status !== 404;
			return answer.ok ? await answer.json() : [];
		}
		catch {
			return [];
		}
	}, (item) => {
		location.href = item.href;
	}, false);

	// The picker: type to filter; the native selects stay below and carry the choice.
	for (const select of all(".picker select")) {
		const options = [...select.options].filter((option) => option.value);
		const input = make("input", { id: select.id, spellcheck: "false", autocapitalize: "off" });
		select.removeAttribute("id");
		input.value = select.value && select.selectedOptions[0].text;
		input.placeholder = search.placeholder;
		input.required = true;
		select.required = false;
		select.hidden = true;
		select.after(input);
		const hint = make("p", { class: "unseen", role: "status" });
		const settle = (option) => {
			select.value = option ? option.value : "";
			input.value = option ? option.text : "";
		};
		const matching = (text) => {
			const parts = text.toLowerCase().split(/\s+/);
			return options.filter((option) => parts.every((part) => option.text.toLowerCase().includes(part)));
		};
		combobox(input, (text) => {
			const found = matching(text);
			hint.textContent = found.length ? "" : words.none;
			input.setAttribute("aria-invalid", String(!found.length));
			return found.map((option) => ({ text: option.text, note: option.parentNode.label, option }));
		}, (item) => settle(item.option), true);
		input.parentNode.append(hint);
		input.addEventListener("focus", () => input.select());
		input.addEventListener("blur", () => {
			settle(input.value.trim() && (options.find((option) => option.text === input.value) || matching(input.value)[0]));
			input.removeAttribute("aria-invalid");
		});
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
			search.focus();
			search.select();
		}
		else if (plain && event.key === "?" && !keys.open) {
			keys.showModal();
		}
	});

	// Tables of causes: words choose rows, the name of a platform chooses its column.
	for (const section of all("[data-filter-label]")) {
		const label = section.dataset.filterLabel;
		const input = make("input", { type: "search", class: "filter", "aria-label": label, placeholder: label });
		section.querySelector("h2").after(input);
		const heads = [...section.querySelectorAll("thead th")];
		const rows = [...section.querySelectorAll("tbody tr")];
		input.addEventListener("input", () => {
			const asked = input.value.toLowerCase().split(/\s+/).filter(Boolean);
			const names = (word) => heads.filter((head, at) => at > 1 && head.textContent.toLowerCase().includes(word));
			const columns = new Set(asked.flatMap(names));
			const texts = asked.filter((word) => !names(word).length);
			for (const row of rows) row.hidden = !texts.every((word) => row.cells[0].textContent.toLowerCase().includes(word));
			heads.forEach((head, at) => {
				const hide = at > 1 && columns.size > 0 && !columns.has(head);
				for (const row of [head.parentElement, ...rows]) row.cells[at].hidden = hide;
			});
		});
	}
})();
