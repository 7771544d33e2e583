package org.tenfold.desktop;

import org.tenfold.picture.draw.PictureBuilder;
import org.tenfold.pricing.PriceBook;
import org.tenfold.service.ServiceCatalog;

/** What the window computes with: services, prices, and what reviews and draws by them. One for all windows. */
record Engine(ServiceCatalog catalog, PriceBook prices, PictureBuilder pictures) {

    /** The engine with the program's own services and prices. */
    static Engine standard() {
        return Holder.STANDARD;
    }

    private static final class Holder {
        static final Engine STANDARD = of(ServiceCatalog.standard(), PriceBook.standard());

        private static Engine of(ServiceCatalog catalog, PriceBook prices) {
            return new Engine(catalog, prices, new PictureBuilder(catalog, prices));
        }
    }
}
