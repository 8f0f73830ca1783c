package org.sipcodes.site;

import java.util.Optional;

import org.sipcodes.form.Picture;
import org.sipcodes.form.PicturePainter;

/** Pictures of pages, painted when they are asked for. */
final class Pictures {

	private static final long LIMIT = 8L << 20;

	private final PicturePainter painter = new PicturePainter();

	private final Addresses addresses;

	private final Cache<Resource> painted = Cache.ofResources(LIMIT);

	Pictures(Addresses addresses) {
		this.addresses = addresses;
	}

	Cache<Resource> cache() {
		return this.painted;
	}

	Optional<Resource> resource(String path) {
		return this.addresses.picture(path)
			.map((page) -> this.painted.get(path,
					() -> Resource.of(this.painter.png(Picture.of(page.sheet().get())), "image/png", "", false)));
	}

}
