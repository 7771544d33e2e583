package org.tenfold.service;

import org.tenfold.design.Settings;

/** A service of a whole VPC, which AWS spreads over the zones in which the VPC is used. */
public interface VpcService extends Service {

    @Override
    default Scope scope(Settings settings) {
        return Scope.VPC;
    }

    @Override
    default ZoneUse zoneUse(Settings settings) {
        return ZoneUse.SPREAD;
    }
}
