package org.tenfold.rules.sec;

import java.util.List;
import org.tenfold.rules.Rule;

/** The rules of this family, in the order of the catalogue: one line for each. */
public final class SecRules {

    public static final List<Rule> ALL = List.of(
            new PlainHttp(),
            new OldTls(),
            new WrongCertificateRegion(),
            new NotEncrypted(),
            new PlainDatabaseTraffic(),
            new PublicBucket(),
            new ExposedSecrets(),
            new LongLivedKeys(),
            new NoWebFirewall(),
            new OriginAroundEdge(),
            new OwnPasswords(),
            new OpenApi(),
            new OldMetadata(),
            new NoAuditTrail(),
            new DeletableBackups(),
            new NoDeletionProtection());

    private SecRules() {
    }
}
