package planted.scenario;

import planted.audit.Log;

/** Breaks "core". */
public final class Teller {
    public void tell(Log log) {}
}
