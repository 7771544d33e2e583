package org.tenfold.service.place;

import java.util.Optional;
import java.util.Set;
import org.tenfold.design.Settings;
import org.tenfold.service.Ports;
import org.tenfold.service.Scope;
import org.tenfold.service.Service;
import org.tenfold.service.Trait;
import org.tenfold.service.ZoneUse;
import org.tenfold.text.Text;

/** What all containers have in common. */
abstract sealed class Place implements Service permits AwsCloud, Region, Vpc, AvailabilityZone, Subnet {

    static final Set<Trait> TRAITS = Trait.setOf(Trait.CONTAINER);

    private final Scope standsIn;
    private final Scope holds;

    /**
     * A container.
     *
     * @param standsIn the level of the things among which it stands
     * @param holds the level at which its contents are
     */
    Place(Scope standsIn, Scope holds) {
        this.standsIn = standsIn;
        this.holds = holds;
    }

    @Override
    public Scope scope(Settings settings) {
        return standsIn;
    }

    @Override
    public Optional<Scope> encloses() {
        return Optional.of(holds);
    }

    @Override
    public ZoneUse zoneUse(Settings settings) {
        return ZoneUse.SPREAD;
    }

    @Override
    public Ports ports() {
        return Ports.NONE;
    }

    @Override
    public Text whyFree() {
        return Text.of("A place costs nothing; what stands in it does.",
                "영역 자체는 무료이며, 그 안에 있는 것에 요금이 붙습니다.");
    }
}
