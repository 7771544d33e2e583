package org.tenfold.rules;

import java.util.List;
import org.tenfold.rules.az.BalancerInOneZone;
import org.tenfold.rules.az.CacheInOneZone;
import org.tenfold.rules.az.FilesInOneZone;
import org.tenfold.rules.az.FunctionInOneZone;
import org.tenfold.rules.az.OneZone;
import org.tenfold.rules.az.StandbyWithoutZone;
import org.tenfold.rules.az.TiersApart;
import org.tenfold.rules.az.TooFewWithoutOne;
import org.tenfold.rules.az.TwoZonesOfThree;
import org.tenfold.rules.az.UnevenZones;
import org.tenfold.rules.deprecated.ClassicBalancer;
import org.tenfold.rules.lb.ExposedInside;
import org.tenfold.rules.lb.GroupIgnoresBalancer;
import org.tenfold.rules.lb.HiddenBalancer;
import org.tenfold.rules.lb.NoBalancer;
import org.tenfold.rules.lb.NoDraining;
import org.tenfold.rules.lb.WeakHealthCheck;
import org.tenfold.rules.lb.WrongBalancer;
import org.tenfold.rules.model.NoEntry;
import org.tenfold.rules.model.UnusedData;
import org.tenfold.rules.model.WrongLink;
import org.tenfold.rules.model.WrongPlace;
import org.tenfold.rules.net.OpenDatabase;
import org.tenfold.rules.net.PublicSubnet;
import org.tenfold.rules.scale.NoRoomToGrow;
import org.tenfold.rules.spof.EverythingOnOne;
import org.tenfold.rules.spof.ForeignService;
import org.tenfold.rules.spof.SelfManagedBalancer;
import org.tenfold.rules.spof.SharedStore;
import org.tenfold.rules.spof.SingleBastion;
import org.tenfold.rules.spof.SingleBroker;
import org.tenfold.rules.spof.SingleCache;
import org.tenfold.rules.spof.SingleConsumer;
import org.tenfold.rules.spof.SingleDatabase;
import org.tenfold.rules.spof.SingleLine;
import org.tenfold.rules.spof.SingleNat;
import org.tenfold.rules.spof.SingleServer;
import org.tenfold.rules.spof.SingleTarget;
import org.tenfold.rules.state.LocalCaches;
import org.tenfold.rules.state.LocalFiles;
import org.tenfold.rules.state.LocalLogs;
import org.tenfold.rules.state.LocalSessions;
import org.tenfold.rules.state.LonelySockets;
import org.tenfold.rules.state.StickySessions;
import org.tenfold.rules.state.TimedJobs;

/** The list of all rules, in the order of the catalogue: one line for each. */
final class StandardRules {

    static final RuleBook BOOK = new RuleBook(List.of(
            new WrongPlace(),
            new WrongLink(),
            new UnusedData(),
            new NoEntry(),
            new SingleServer(),
            new SingleDatabase(),
            new SingleTarget(),
            new SelfManagedBalancer(),
            new SingleCache(),
            new SingleConsumer(),
            new SingleBroker(),
            new SingleLine(),
            new EverythingOnOne(),
            new SingleNat(),
            new SingleBastion(),
            new SharedStore(),
            new ForeignService(),
            new OneZone(),
            new BalancerInOneZone(),
            new UnevenZones(),
            new TooFewWithoutOne(),
            new StandbyWithoutZone(),
            new TiersApart(),
            new FunctionInOneZone(),
            new CacheInOneZone(),
            new TwoZonesOfThree(),
            new FilesInOneZone(),
            new NoBalancer(),
            new WrongBalancer(),
            new WeakHealthCheck(),
            new GroupIgnoresBalancer(),
            new NoDraining(),
            new ExposedInside(),
            new HiddenBalancer(),
            new LocalSessions(),
            new StickySessions(),
            new LocalFiles(),
            new LocalLogs(),
            new TimedJobs(),
            new LocalCaches(),
            new LonelySockets(),
            new PublicSubnet(),
            new OpenDatabase(),
            new NoRoomToGrow(),
            new ClassicBalancer()));

    private StandardRules() {
    }
}
