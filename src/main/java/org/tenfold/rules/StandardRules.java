package org.tenfold.rules;

import java.util.List;
import java.util.stream.Stream;
import org.tenfold.rules.az.AzRules;
import org.tenfold.rules.cache.CacheRules;
import org.tenfold.rules.cdn.CdnRules;
import org.tenfold.rules.cost.CostRules;
import org.tenfold.rules.data.DataRules;
import org.tenfold.rules.deprecated.DeprecatedRules;
import org.tenfold.rules.dns.DnsRules;
import org.tenfold.rules.dr.DrRules;
import org.tenfold.rules.global.GlobalRules;
import org.tenfold.rules.lb.LbRules;
import org.tenfold.rules.model.ModelRules;
import org.tenfold.rules.net.NetRules;
import org.tenfold.rules.ops.OpsRules;
import org.tenfold.rules.queue.QueueRules;
import org.tenfold.rules.scale.ScaleRules;
import org.tenfold.rules.sec.SecRules;
import org.tenfold.rules.spof.SpofRules;
import org.tenfold.rules.state.StateRules;

/** All rules, family by family in the order of the catalogue. */
final class StandardRules {

    static final RuleBook BOOK = new RuleBook(() -> Stream.of(
            ModelRules.ALL,
            SpofRules.ALL,
            AzRules.ALL,
            LbRules.ALL,
            StateRules.ALL,
            NetRules.ALL,
            SecRules.ALL,
            DataRules.ALL,
            CacheRules.ALL,
            CdnRules.ALL,
            QueueRules.ALL,
            DnsRules.ALL,
            ScaleRules.ALL,
            OpsRules.ALL,
            CostRules.ALL,
            DrRules.ALL,
            GlobalRules.ALL,
            DeprecatedRules.ALL)
            .flatMap(List::stream).toList());

    private StandardRules() {
    }
}
