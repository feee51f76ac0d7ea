// SPDX-License-Identifier: GPL-3.0-or-later
#include "formbody.h"

namespace mapdesk {

QByteArray encodedForm(const FormFields &fields)
{
    QByteArray form;
    for (const auto &[name, value] : fields) {
        if (!form.isEmpty())
            form += '&';
        form += name.toPercentEncoding() + '=' + value.toPercentEncoding();
    }
    return form;
}

} // namespace mapdesk
