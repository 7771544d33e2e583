package org.tenfold.rules.dns;

import java.util.List;
import org.tenfold.rules.Rule;

/** The rules of this family, in the order of the catalogue: one line for each. */
public final class DnsRules {

    public static final List<Rule> ALL = List.of(
            new BlindFailover(),
            new NobodyElse(),
            new LongLife(),
            new PassingAddress(),
            new NameAtTheTop(),
            new BlindSharing(),
            new SharingWithPassive(),
            new SlowCheck(),
            new NotDelegated(),
            new OpenTransfer());

    private DnsRules() {
    }
}
