package org.tenfold.rules.cache;

import java.util.List;
import org.tenfold.rules.Rule;

/** The rules of this family, in the order of the catalogue: one line for each. */
public final class CacheRules {

    public static final List<Rule> ALL = List.of(
            new SessionsInMemcached(),
            new ForgetfulCache(),
            new NoExpiry(),
            new RefusesWhenFull(),
            new FreshReadsThroughDax(),
            new IdleCache(),
            new OneShard());

    private CacheRules() {
    }
}
