//! The words by which headers and headings tell what tables and columns hold, in small letters, sense by sense.
//!
//! Whoever reads one of these languages, or another, can add words here, parted by commas; nothing else needs to change.
//! A word matches a whole word of a header, and in a script without spaces any part of it. Where several columns could
//! hold a role, the contents decide, not the order of the words.

use crate::columns::vocabulary::sense::Sense;

/// The words of each sense.
pub(crate) const WORDS: &[(Sense, &[&str])] = &[
    (Sense::Http, &["http, httpcode, httpstatus"]),
    (
        Sense::AboutHttp,
        &[
            "http, httpstatus, 4xx, 5xx, status code, status codes, statuscode, statuscodes",
            "状态码, 狀態碼",
            "ステータスコード",
            "상태 코드",
        ],
    ),
    (
        Sense::Status,
        &[
            "http, httpstatus, status, statuses, statuscode, statuscodes, antwortstatus", // English, German, Dutch, Polish, Swedish, Indonesian
            "状态码, 狀態碼, 状态, 狀態",                                                 // Chinese
            "ステータス, 状態コード",                                                     // Japanese
            "상태",                                                                       // Korean
            "estado, estatus",         // Spanish, Portuguese
            "statut",                  // French
            "stato",                   // Italian
            "статус, статуса",         // Russian, Ukrainian
            "durum, durumu",           // Turkish
            "trạng thái",              // Vietnamese
            "stav, stan",              // Czech, Polish
            "الحالة",                  // Arabic
            "สถานะ, κατάσταση, स्थिति", // Thai, Greek, Hindi
        ],
    ),
    (
        Sense::MaybeStatus,
        &[
            "response, responses, result, reason, answer",
            "respuesta, resposta, réponse, risposta, antwort, yanıt, ответ, ответа",
        ],
    ),
    (
        Sense::Codes,
        &[
            "code, codes, errno, retcode, errcode, errorcode, rtncode", // English
            "错误码, 错误代码, 错误编码, 返回码, 返回代码, 响应码, 异常码, 结果码, 代码", // Chinese, simplified
            "錯誤碼, 回傳碼, 回應碼, 代碼",     // Chinese, traditional
            "エラーコード, コード",             // Japanese
            "코드",                             // Korean
            "código, códigos, codigo, codigos", // Spanish, Portuguese
            "fehlercode, fehlercodes, antwortcode, statuscode, statuscodes, httpcode", // French, German
            "codice, codici",                   // Italian
            "код, коды, кода",                  // Russian, Ukrainian
            "kod, kodu, kody, kodları",         // Turkish, Polish, Swedish
            "mã, mã lỗi",                       // Vietnamese
            "kode, feilkode, fejlkode, felkod, foutcode", // Indonesian, Nordic, Dutch
            "kód, hibakód, cod",                // Czech, Hungarian, Romanian
            "رمز, كود, کد",                     // Arabic, Persian
            "รหัส, κωδικός, कोड",                // Thai, Greek, Hindi
        ],
    ),
    (Sense::ErrorName, &["error, errors, err", "erro, ошибка"]),
    (
        Sense::Name,
        &[
            "name, type, symbol, constant, identifier, id, key, variant, enum, mnemonic, representation", // English
            "名称, 名稱, 标识, 標識, 枚举, 类型, 類型", // Chinese
            "名前, 識別子, タイプ",                     // Japanese
            "이름, 타입, 유형",                         // Korean
            "nombre, nome, tipo",                       // Spanish, Portuguese, Italian
            "nom, identifiant",                         // French
            "typ, bezeichner",                          // German
            "название, имя, тип, назва",                // Russian, Ukrainian
            "ad, adı, tür, tên, loại",                  // Turkish, Vietnamese
            "nama, tipe, nazwa, naam",                  // Indonesian, Polish, Dutch
        ],
    ),
    (
        Sense::Number,
        &[
            "value, number, exit, decimal, dec, hex, id, int, integer, numeric", // English
            "取值, 数值, 數值, 值, 编号, 編號",                                  // Chinese
            "番号, 値",                                                          // Japanese
            "번호, 값",                                                          // Korean
            "valor, número, numero, valore", // Spanish, Portuguese, Italian
            "wert, nummer, fehlernummer",    // German
            "valeur, numéro",                // French
            "номер, число",                  // Russian, Ukrainian
            "değer, numara, số, giá trị",    // Turkish, Vietnamese
            "nilai, nomor, wartość, numer, waarde", // Indonesian, Polish, Dutch
        ],
    ),
    (Sense::Counter, &["#, no, nr, №", "序号, 序號, 番号, 순번"]),
    (
        Sense::Description,
        &[
            "description, descriptions, desc, meaning, meanings, explanation, details, detail, definition", // English
            "说明, 說明, 描述, 含义, 含義, 意义, 意義, 解释, 解釋, 释义", // Chinese
            "説明, 意味, 内容, 概要",                                     // Japanese
            "설명, 내용, 의미",                                           // Korean
            "descripción, descripcion, descrição, descricao, significado, explicación, explicação", // Spanish, Portuguese
            "beschreibung, bedeutung, erklärung, erläuterung",                                      // German
            "signification, explication",                                                           // French
            "descrizione, significato, spiegazione",                                                // Italian
            "описание, пояснение, расшифровка, значение, опис, значення", // Russian, Ukrainian
            "açıklama, açıklaması, anlam, anlamı, tanım",                 // Turkish
            "mô tả, ý nghĩa, giải thích, diễn giải",                      // Vietnamese
            "keterangan, deskripsi, arti, makna, penjelasan",             // Indonesian
            "opis, znaczenie, popis, význam",                             // Polish, Czech
            "betekenis, omschrijving, beschrijving",                      // Dutch
            "beskrivning, betydelse, beskrivelse, betydning, kuvaus, selitys", // Nordic, Finnish
            "leírás, jelentés, descriere",                                // Hungarian, Romanian
            "الوصف, المعنى, توضیحات, شرح",                                // Arabic, Persian
            "คำอธิบาย, ความหมาย, περιγραφή, विवरण",                        // Thai, Greek, Hindi
            "詳細, 備考, 备注, 備註, 详情, 상세, 비고",                   // Chinese, Japanese, Korean
        ],
    ),
    (
        Sense::Sentence,
        &[
            "message, messages, msg",                    // English, French
            "信息, 消息, 提示, 訊息, 讯息",              // Chinese
            "メッセージ",                                // Japanese
            "메시지, 메세지",                            // Korean
            "mensaje, mensagem, messaggio",              // Spanish, Portuguese, Italian
            "meldung, fehlermeldung, nachricht",         // German
            "сообщение, сообщения, повідомлення, текст", // Russian, Ukrainian
            "mesaj, mesajı, thông báo, thông điệp",      // Turkish, Vietnamese
            "pesan, komunikat, wiadomość, zpráva",       // Indonesian, Polish, Czech
            "melding, bericht, meddelande, besked",      // Dutch, Nordic
            "الرسالة, رسالة, پیام",                      // Arabic, Persian
            "ข้อความ, μήνυμα, संदेश",                       // Thai, Greek, Hindi
        ],
    ),
    (
        Sense::Cause,
        &[
            "cause, causes, when, usage, notes, note, context, comment, comments, trigger, scenario, situation", // English
            "原因, 场景, 場景",                                           // Chinese
            "発生条件, 契機",                                             // Japanese
            "원인, 사유, 상황",                                           // Korean
            "causa, causas, motivo, cuándo, quando, situación, situação", // Spanish, Portuguese, Italian
            "ursache, ursachen, grund, raison, quand",                    // German, French
            "причина, причины, когда, ситуация, сценарий",                // Russian
            "neden, nedeni, sebep, nguyên nhân, lý do, tình huống",       // Turkish, Vietnamese
            "penyebab, sebab, przyczyna, powód, příčina, oorzaak, orsak, årsag, السبب", // others
        ],
    ),
    (
        Sense::Reason,
        &[
            "reason, name, title, text, phrase, result, status, condition, summary, response, error", // English
            "名称, 名稱, 标题, 標題",                            // Chinese
            "名前, タイトル",                                    // Japanese
            "이름, 제목",                                        // Korean
            "nombre, nome, título, titulo, titolo",              // Spanish, Portuguese, Italian
            "titel, bezeichnung, nom, libellé, intitulé, titre", // German, French
            "название, наименование, назва",                     // Russian, Ukrainian
            "ad, adı, başlık, tên, nama, nazwa, naam",           // others
        ],
    ),
    (
        Sense::Never,
        &[
            "method, methods, verb, endpoint, path, url, uri, route, command, source, scope, by, body, schema", // English
            "solution, resolution, action, how, fix, what to do, recovery, recommendation, remediation, remedy, mitigation, advice, suggestion, suggested, handling, next, owner, team, behavior, behaviour",
            "retry, retryable, recoverable, reconnect",
            "example, examples, link, docs, reference, severity, level, category, since, added, version",
            "解决, 處理, 处理, 建议, 建議, 措施, 对策, 對策, 分类, 分類, 示例", // Chinese
            "解決, 対処, 対応, 対策",                                           // Japanese
            "해결, 조치, 대응, 대처, 예시",                                     // Korean
            "solución, solucion, siguiente, acción, accion, ejemplo, método, metodo, categoría, qué hacer", // Spanish
            "solução, solucao, ação, acao, exemplo, categoria, o que fazer", // Portuguese
            "lösung, lösungen, maßnahme, maßnahmen, behebung, abhilfe, beispiel, aktion, kategorie", // German
            "exemple, remède, résolution, méthode, catégorie, que faire",    // French
            "soluzione, azione, rimedio, esempio",                           // Italian
            "решение, действие, действия, рекомендации, рекомендация, пример, метод, категория, що робити", // Russian
            "çözüm, çözümü, eylem, örnek, giải pháp, xử lý, khắc phục, ví dụ", // Turkish, Vietnamese
            "solusi, tindakan, contoh, rozwiązanie, działanie, przykład, řešení, oplossing, actie, voorbeeld", // others
            "lösning, åtgärd, løsning, الحل", // Swedish, Danish, Arabic
        ],
    ),
    (
        Sense::Parameter,
        &[
            "parameter, parameters, param, params, field, fields, header, headers, property, attribute, argument, option", // English
            "参数, 參數, 字段, 欄位, 属性, 屬性",   // Chinese
            "パラメータ, パラメーター, フィールド", // Japanese
            "파라미터, 필드",                       // Korean
            "parámetro, parâmetro, parametro, campo, propiedad, propriedade", // Spanish, Portuguese, Italian
            "feld, eigenschaft, paramètre, champ",  // German, French
            "параметр, параметра, поле, атрибут",   // Russian, Ukrainian
            "parametre, alan, tham số, trường, parametr, pole", // Turkish, Vietnamese, Polish, Czech
        ],
    ),
    (
        Sense::Optional,
        &[
            "required, default, optional, mandatory, required?", // English
            "必填, 必须, 必須, 必需, 默认值, 默認值, 預設值, 是否必填, 是否必须", // Chinese, Japanese
            "필수, 필수 여부, 기본값",                           // Korean
            "obligatorio, requerido, obrigatório, obrigatorio, padrão, obbligatorio", // Spanish, Portuguese, Italian
            "pflicht, pflichtfeld, erforderlich, obligatoire, requis, défaut",        // German, French
            "обязательность, обязательный, обязательное, обязательно, по умолчанию",  // Russian
            "zorunlu, bắt buộc, mặc định, wajib, wymagane, povinné",                  // others
        ],
    ),
    (
        Sense::DataType,
        &[
            "string, str, text, integer, int, int32, int64, long, number, float, double, decimal, bool, boolean, object, array, list, date, datetime, uuid, enum",
        ],
    ),
    (
        Sense::Field,
        &[
            "code, message, error, errors, status, type, title, detail, details, instance, timestamp, path, data, success, request id, trace id",
        ],
    ),
    (
        Sense::Error,
        &[
            "error, errors, err, errno, http, exit, response, responses, return, result, results, failure, exception, exceptions", // English
            "错误, 錯誤, 异常, 異常, 返回, 响应, 響應, 回應, 回傳, 报错", // Chinese
            "エラー, 例外, レスポンス",                                   // Japanese
            "에러, 오류, 응답",                                           // Korean
            "errores, erro, erros, respuesta, respuestas, resposta, respostas", // Spanish, Portuguese
            "fehler, fehlercode, fehlercodes, fehlermeldungen, antworten, antwort, erreur, erreurs, réponse, réponses", // German, French
            "errore, errori, risposta, risposte", // Italian
            "ошибка, ошибки, ошибок, ответ, ответа, ответы, ответов, помилки, помилок", // Russian, Ukrainian
            "hata, hatası, hataları, hatalar, lỗi, kesalahan, galat", // Turkish, Vietnamese, Indonesian
            "błąd, błędy, błędów, fout, fouten, fel, fejl, feil, chyba, chyby, خطأ, أخطاء, الأخطاء", // others
            "ข้อผิดพลาด, σφάλμα, σφάλματα, त्रुटि",   // Thai, Greek, Hindi
        ],
    ),
    (Sense::Own, &["business, proprietary", "业务, 業務", "negocio, negócio, fachlich, fachliche"]),
    (
        Sense::Inner,
        &[
            "custom, internal, application, own, subcode, subcodes",
            "自定义, 自定義, 内部, 独自, 固有, 자체, 내부",
            "propio, propios, propias, próprio, próprios, interno, internos, internas",
            "eigene, eigener, interne, internes, собственные, внутренние",
        ],
    ),
    (
        Sense::Not,
        &[
            "not, non, no, unlike, instead, without, body, than",
            "不是, 并非, 非 http, 非http, ではない, ではなく, 아닌, 아니라",
            "nicht, kein, keine, statt, pas, sans, sin, não, sem, senza, не",
        ],
    ),
    (
        Sense::Thing,
        &[
            "opcode, opcodes, command, commands, country, currency, language, locale, region, unit, color, airport, product, promo",
        ],
    ),
    (
        Sense::Entity,
        &[
            "order, shipment, transaction, payment, subscription, invoice, ticket, job, task, role, user, account, type",
            "订单, 訂單, 交易, 注文, 주문, pedido, orden, commande, bestellung, ordine, заказ, заказа, sipariş",
        ],
    ),
    (
        Sense::State,
        &[
            "status, statuses, state, states, type, types, kind, kinds, opcode, opcodes",
            "状态, 狀態, ステータス, 상태, estado, estados, statut, stato, статус, durum, trạng thái, stav",
        ],
    ),
    (
        Sense::Range,
        &[
            "range, ranges",
            "范围, 範圍, 区间, 範囲, 범위",
            "rango, faixa, intervalo, bereich, plage, intervallo, диапазон, aralık, rentang, zakres",
        ],
    ),
];
