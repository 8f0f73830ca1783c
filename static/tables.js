// Tables are filtered and sorted; the reader's platform comes first.
"use strict";
(({ one, all, make, stored }) => {
	const words = document.getElementById("tables-script").dataset;
	const fill = (text, ...values) => values.reduce((filled, value, i) => filled.replace("{" + i + "}", value), text);
	const platform = (link) => (/\/platforms\/([^#/]+)/.exec(link.getAttribute("href")) || [])[1];

	// My platform: its row first and open, its column first and marked.
	const mine = () => {
		const chosen = stored("platform");
		for (const copy of all(".mine + ul")) copy.remove();
		for (const item of all(".folds li")) {
			const box = one(".mine", item.closest("section"));
			if (chosen && box && platform(one("a", item)) === chosen) {
				const copy = make("ul", {}, item.cloneNode(true));
				box.after(copy);
			}
		}
		for (const body of all(".lines tbody")) {
			const row = [...body.rows].find((one) => one.querySelector("a") && platform(one.querySelector("a")) === chosen);
			if (row) body.prepend(row);
		}
		for (const list of all(".found ol")) {
			const rows = [...list.children].filter((row) => platform(row.querySelector("a")) === chosen);
			if (chosen) list.prepend(...rows);
		}
		for (const table of all(".matrix table")) {
			const heads = [...table.tHead.rows[0].cells];
			const at = heads.findIndex((head) => head.querySelector("a") && platform(head.querySelector("a")) === chosen);
			for (const row of table.rows) {
				for (const cell of row.cells) cell.classList.remove("mycolumn");
				if (at > 1) {
					row.cells[at].classList.add("mycolumn");
					row.cells[2].before(row.cells[at]);
				}
			}
		}
	};
	const names = new Map();
	for (const link of all(".folds li > a:first-child, .matrix thead a")) names.set(platform(link), link.textContent);
	for (const place of all(".folds:has(li), .matrix .scroll")) {
		const select = make("select", {}, make("option", { value: "" }, words.none));
		const chosen = stored("platform");
		if (chosen && names.has(chosen)) stored("platform-name", names.get(chosen));
		if (chosen && !names.has(chosen)) names.set(chosen, stored("platform-name") || chosen);
		for (const [value, name] of [...names].sort((a, b) => a[1].localeCompare(b[1]))) select.append(make("option", { value }, name));
		select.value = chosen;
		place.before(make("p", { class: "mine" }, make("label", {}, words.mine + " ", select)));
		select.addEventListener("change", () => {
			stored("platform", select.value);
			stored("platform-name", select.value && names.get(select.value));
			for (const other of all(".mine select")) other.value = select.value;
			mine();
		});
	}
	mine();

	// Words choose rows; in a table of causes the name of a platform chooses its column.
	for (const section of all("[data-filter]")) {
		const words = section.dataset;
		const table = one("table", section);
		const heads = [...table.tHead.rows[0].cells];
		const rows = [...table.tBodies[0].rows];
		const wide = section.classList.contains("matrix");
		const input = make("input", { type: "search", "aria-label": words.filter, placeholder: words.filter });
		const shown = make("span", { role: "status" });
		const empty = make("p", { hidden: "" }, words.empty);
		const classes = [...new Set(rows.map((row) => (/^([1-6])\d\d/.exec(row.cells[0].textContent.trim()) || [])[1]))].filter(Boolean);
		const select = make("select", { "aria-label": words.class }, make("option", { value: "" }, words.class + ": " + words.all));
		for (const digit of classes) select.append(make("option", { value: digit }, digit + "xx"));
		select.hidden = classes.length < 2;
		one("h2", section).after(make("div", { class: "tools" }, input, select, shown), empty);
		const filter = () => {
			const asked = input.value.toLowerCase().split(/\s+/).filter(Boolean);
			const all = [...table.tHead.rows[0].cells];
			const places = (word) => wide ? all.filter((head, at) => at > 1 && head.textContent.toLowerCase().includes(word)) : [];
			const columns = new Set(asked.flatMap(places));
			const texts = asked.filter((word) => !places(word).length);
			const text = (row) => (wide ? row.cells[0] : row).textContent.toLowerCase();
			table.classList.toggle("chosen", columns.size > 0);
			let count = 0;
			for (const row of rows) {
				row.hidden = !texts.every((word) => text(row).includes(word)) || Boolean(select.value && !row.cells[0].textContent.trim().startsWith(select.value));
				count += row.hidden ? 0 : 1;
			}
			all.forEach((head, at) => {
				const hide = at > 1 && columns.size > 0 && !columns.has(head);
				for (const row of [head.parentElement, ...rows]) row.cells[at].hidden = hide;
			});
			shown.textContent = fill(words.shown, count, rows.length);
			empty.hidden = count > 0;
			table.hidden = !count;
		};
		// The letter is painted first; whoever types on does not wait for each table in between.
		let later;
		input.addEventListener("input", () => {
			clearTimeout(later);
			later = setTimeout(filter, 120);
		});
		select.addEventListener("change", filter);
		// After Back the browser fills the field again.
		addEventListener("pageshow", filter);
		heads.forEach((head) => {
			const name = head.textContent;
			const button = make("button", { type: "button", title: fill(words.sort, name) }, ...(head.children.length ? ["↕"] : [name]));
			if (head.children.length) head.append(" ", button);
			else head.replaceChildren(button);
			button.addEventListener("click", () => {
				const up = head.ariaSort !== "ascending";
				const at = head.cellIndex;
				for (const other of heads) other.ariaSort = null;
				head.ariaSort = up ? "ascending" : "descending";
				const { compare } = new Intl.Collator(undefined, { numeric: true });
				const keys = new Map(rows.map((row) => [row, row.cells[at].textContent.trim()]));
				const order = (a, b) => !keys.get(a) - !keys.get(b) || compare(keys.get(a), keys.get(b)) * (up ? 1 : -1);
				setTimeout(() => table.tBodies[0].append(...[...rows].sort(order)));
			});
		});
	}
})(sip);
