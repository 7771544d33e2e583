package org.tenfold.rules.cache;

import java.util.List;
import org.tenfold.rules.Rule;

/** The rules of this family, in the order of the catalogue: one line for each. */
public final class CacheRules {

    public static final List<Rule> ALL = List.of(
            new SessionsInMemcached(),
            new CacheOfRecord(),
            new NoExpiry(),
            new ForgetfulCache(),
            new SmallCache(),
            new RefusesWhenFull(),
            new NoInvalidation(),
            new FreshReadsThroughDax(),
            new IdleCache(),
            new Stampede(),
            new OneShard(),
            new SavedLater());

    private CacheRules() {
    }
}
