# The site behind Varnish 7: one copy of a page for all browsers, kept for five minutes.
vcl 4.1;

backend default {
	.host = "127.0.0.1";
	.port = "8080";
}

sub vcl_recv {
	# The site has no cookies.
	unset req.http.Cookie;
	# curl and Wget as they are, which get text at a page too; Varnish would ask for them as if they took gzip.
	if (req.http.Accept == "*/*" && (!req.http.Accept-Encoding || req.http.Accept-Encoding == "identity")) {
		return (pass);
	}
	# What decides, and nothing else of it.
	if (req.http.Accept !~ "(?i)text/(plain|markdown|x-ansi)|application/json") {
		if (req.http.Accept ~ "(?i)text/html") {
			set req.http.Accept = "text/html";
		} else {
			set req.http.Accept = "*/*";
		}
	}
	# Only answers at short addresses, of the search and 404 vary by it.
	if (req.http.User-Agent ~ "^(curl|Wget|HTTPie|xh|lwp-request|fetch libfetch)[/ ]") {
		set req.http.User-Agent = "curl/";
	} else {
		set req.http.User-Agent = "browser";
	}
}

sub vcl_backend_response {
	if (beresp.http.Cache-Control == "no-cache") {
		set beresp.ttl = 5m;
		set beresp.grace = 1d;
		return (deliver);
	}
}
