package org.tenfold.rules.net;

import java.util.List;
import org.tenfold.rules.Rule;

/** The rules of this family, in the order of the catalogue: one line for each. */
public final class NetRules {

    public static final List<Rule> ALL = List.of(
            new PublicSubnet(),
            new OpenDatabase(),
            new ServersInPublic(),
            new NoWayOut(),
            new NatWithoutInternet(),
            new OpenAroundBalancer(),
            new MissingRule(),
            new NoReturnPath(),
            new ListInsideSubnet(),
            new OpenAdministration(),
            new BypassedBastion(),
            new DearRoute(),
            new SmallSubnet(),
            new OneForAll(),
            new PeeringMesh(),
            new TransitivePeering());

    private NetRules() {
    }
}
