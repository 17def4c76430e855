import type { ScriptArticle } from "./script-article.js";

export const azerbaijani: ScriptArticle = {
  language: "az",
  original: [
    "Gümüşçay şəhərinin bələdiyyəsi çərşənbə günü köhnə dəmir yolu stansiyasının bərpasına başlamaq qərarını elan etdi. İclasda iyirmi bir deputatdan on yeddisi təklifin lehinə səs verdi.",
    "Layihənin rəhbəri İlham Qasımbəyli bildirdi ki, binanın şərq divarı artıq çökmək təhlükəsi yaradır və işlər ilk qar yağana qədər bitməlidir. Onun sözlərinə görə, köhnə saat qülləsi olduğu kimi saxlanılacaq, gözləmə zalında isə kiçik muzey açılacaq.",
    "“Biz bu stansiyanı uşaqlarımıza xarabalıq kimi qoya bilmərik”, — deyə şəhər sakini Ülkər Vəlizadə iclasda söylədi. Bəs xərci kim ödəyəcək? Bu suala hələ dəqiq cavab verilməyib.",
    "İlkin hesablamalara görə, bərpa 3,7 milyon manata başa gələcək və on dörd ay çəkəcək. Bu müddət ərzində qatarlar yalnız şimal platformasından yola düşəcək, səhər reysləri isə təxminən on beş dəqiqə gecikə bilər. Biletlərin qiyməti dəyişməyəcək.",
    "Tender gələn ay elan olunacaq. Könüllülər artıq köhnə fotoşəkilləri və biletləri muzey üçün toplayırlar.",
  ],
  host: [
    "Ağbulaq kəndində fermerlər bu il ilk dəfə lavanda yığımına çıxdılar. Sahənin sahibi Rasim Dadaşlı deyir ki, məhsul gözləniləndən bol oldu.",
    "Yığılan çiçəklərin bir hissəsi sabun emalatxanasına, qalanı isə qurudulmaq üçün anbara göndərilib. Qonşu kəndlərin qadınları da işə qoşulublar.",
    "Gələn yaz təsərrüfat daha iki hektar sahəyə tinglər əkməyi planlaşdırır.",
  ],
  edited: [
    "Layihənin müdiri İlham Qasımbəyli bildirdi ki, binanın qərb divarı artıq çökmək təhlükəsi yaradır və bütün işlər ilk qar yağana qədər bitməlidir. Onun sözlərinə görə, saat qülləsi olduğu kimi saxlanılacaq, gözləmə zalında isə balaca muzey açılacaq.",
    "İlkin hesablamalara görə, bərpa 4,1 milyon manata başa gələcək və azı on dörd ay çəkəcək. Bu müddət ərzində qatarlar yalnız cənub platformasından yola düşəcək, səhər reysləri isə on beş dəqiqə gecikə bilər. Biletlərin qiyməti hələlik dəyişməyəcək.",
  ],
  independent: [
    "Gümüşçayda çoxdan bağlı qalan vağzal binası yenidən qurulacaq: deputatların əksəriyyəti buna razılıq verib.",
    "Mühəndislər xəbərdarlıq edirlər ki, daş hörgü payız yağışlarına tab gətirməyə bilər. Sakinlər arasında tarixi saatın taleyi ilə maraqlananlar çoxdur, ona toxunulmayacağı vəd olunur.",
    "Sərnişinlər növbəti ildə bəzi narahatlıqlara hazır olmalıdırlar, çünki hərəkət cədvəlində dəyişikliklər qaçılmazdır. Vəsaitin mənbəyi barədə məlumat verilməyib.",
  ],
  quotation: "Biz bu stansiyanı uşaqlarımıza xarabalıq kimi qoya bilmərik",
};
