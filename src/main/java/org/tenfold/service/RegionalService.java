package org.tenfold.service;

import org.tenfold.design.Settings;

/** A service that AWS runs for a Region as a whole, kept in three of its zones whatever is set. */
public interface RegionalService extends Service {

    @Override
    default Scope scope(Settings settings) {
        return Scope.REGION;
    }

    @Override
    default ZoneUse zoneUse(Settings settings) {
        return ZoneUse.copies(3);
    }
}
